package dev.daybook.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.basjes.gitignore.GitIgnore;

/// Which files below a folder are no notes: what the `.gitignore` and `.daybookignore` of the
/// folder and of those above it name, what is hidden, and `node_modules`. Immutable.
final class IgnoreRules {
  static final List<String> FILES = List.of(".gitignore", ".daybookignore");
  static final Set<String> NEVER = Set.of("node_modules");

  /// No list of patterns written by a person is longer; what is, is read so far.
  private static final int MAX_BYTES = 1 << 20;

  private final List<GitIgnore> rules;

  private IgnoreRules(List<GitIgnore> rules) {
    this.rules = rules;
  }

  static IgnoreRules none() {
    return new IgnoreRules(List.of());
  }

  /// These, and those of a folder within.
  ///
  /// @param relative the path of the folder below the notes folder, "" for that itself
  IgnoreRules within(Path folder, String relative) throws IOException {
    List<GitIgnore> all = new ArrayList<>(rules);
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) all.add(new GitIgnore(relative, content(file)));
    }
    return all.size() == rules.size() ? this : new IgnoreRules(List.copyOf(all));
  }

  private static String content(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
  }

  boolean leavesOutFolder(String relative, String name) {
    return NotesFolder.isLeftOut(name) || (!rules.isEmpty() && leavesOut(relative + "/"));
  }

  /// The last rule that says something about the path decides, as in git.
  boolean leavesOut(String relative) {
    boolean ignored = false;
    for (GitIgnore each : rules) {
      Boolean said = each.isIgnoredFile(relative);
      if (said != null) ignored = said;
    }
    return ignored;
  }
}
