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
  private static final String OURS = ".daybookignore";

  static final List<String> FILES = List.of(".gitignore", OURS);
  static final Set<String> NEVER = Set.of("node_modules");

  /// No list of patterns written by a person is longer; what is, is read so far.
  private static final int MAX_BYTES = 1 << 20;

  private final List<String> names;
  private final List<GitIgnore> rules;

  private IgnoreRules(List<String> names, List<GitIgnore> rules) {
    this.names = names;
    this.rules = rules;
  }

  /// Rules for notes, none as yet.
  static IgnoreRules none() {
    return new IgnoreRules(FILES, List.of());
  }

  /// Whether what a note shows is left out too, at that path below the folder. Git's lists do not
  /// count: pictures are often too large for it.
  static boolean leavesOutShown(Path root, String path) throws IOException {
    IgnoreRules rules = new IgnoreRules(List.of(OURS), List.of()).within(root, "");
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end);
      if (rules.leavesOutFolder(folder, folder.substring(folder.lastIndexOf('/') + 1))) return true;
      rules = rules.within(root.resolve(folder), folder);
    }
    return rules.leavesOut(path);
  }

  /// These, and those of a folder within.
  ///
  /// @param relative the path of the folder below the notes folder, "" for that itself
  IgnoreRules within(Path folder, String relative) throws IOException {
    List<GitIgnore> all = new ArrayList<>(rules);
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) all.add(new GitIgnore(relative, content(file)));
    }
    return all.size() == rules.size() ? this : new IgnoreRules(names, List.copyOf(all));
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
