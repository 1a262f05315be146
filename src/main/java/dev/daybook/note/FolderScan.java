package dev.daybook.note;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One look at a notes folder. Symbolic links are not followed: what they lead to is found where it
/// is, if it is below the folder, and is not ours if it is elsewhere.
final class FolderScan {
  /// Deeper than any folder that a person keeps, and less than what overflows a stack.
  private static final int DEEPEST = 100;

  private final Path root;
  private final List<NoteFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FolderScan(Path root) {
    this.root = root;
  }

  NotesFolder.Scan scan() throws IOException {
    folder(root, "", IgnoreRules.none(), 0);
    files.sort(Comparator.comparing(NoteFile::path));
    problems.sort(Comparator.comparing(Problem::path));
    return new NotesFolder.Scan(files, problems);
  }

  /// @throws IOException when the notes folder itself can't be read; of others it is a problem
  private void folder(Path folder, String relative, IgnoreRules above, int depth)
      throws IOException {
    List<Path> entries;
    IgnoreRules rules;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      rules = above.within(folder, relative);
      entries = new ArrayList<>();
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      if (depth == 0) throw new NotesFolderException(folder + ": can't be read: " + e.getMessage());
      problem(relative, "the folder can't be read; check who may read it");
      return;
    }
    for (Path entry : entries) entry(entry, relative, rules, depth);
  }

  private void entry(Path entry, String above, IgnoreRules rules, int depth) throws IOException {
    String name = entry.getFileName().toString();
    String relative = above.isEmpty() ? name : above + "/" + name;
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // gone since it was listed
    }
    if (attributes.isDirectory()) {
      if (rules.leavesOutFolder(relative, name)) return;
      if (depth < DEEPEST) folder(entry, relative, rules, depth + 1);
      else problem(relative, "folders are nested too deeply; what is in this one is left out");
      return;
    }
    if (rules.leavesOut(relative)) return;
    if (attributes.isSymbolicLink()) link(entry, name, relative);
    else if (NotesFolder.isNote(name)) file(relative, attributes);
  }

  private void file(String relative, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      files.add(
          new NoteFile(relative, attributes.size(), attributes.lastModifiedTime().toInstant()));
    } else {
      problem(relative, "is not a file but a pipe or a device, and is left out");
    }
  }

  private void link(Path link, String name, String relative) {
    boolean isFolder = Files.isDirectory(link);
    if (!isFolder && !NotesFolder.isNote(name)) return;
    if (name.startsWith(".") && isFolder) return;
    try {
      if (!link.toRealPath().startsWith(root)) {
        problem(relative, "is a symbolic link out of the notes folder, and is not followed");
      }
    } catch (IOException e) {
      problem(relative, "is a symbolic link that leads nowhere");
    }
  }

  private void problem(String relative, String reason) {
    problems.add(new Problem(relative, 0, reason, false));
  }
}
