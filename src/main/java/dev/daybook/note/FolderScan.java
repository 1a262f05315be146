package dev.daybook.note;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One look at a notes folder. Symbolic links are not followed: what they lead to is found where it
/// is, if it is below the folder, and is not ours if it is elsewhere.
final class FolderScan {
  /// Deeper than any folder that a person keeps, and less than what overflows a stack.
  private static final int DEEPEST = 100;

  private final Path root;
  private final List<NoteFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int folders;

  FolderScan(Path root) {
    this.root = root;
  }

  NotesFolder.Scan scan() throws IOException {
    folder(root, "", IgnoreRules.none(), 0);
    return found();
  }

  /// Looks at those files and folders only; none of them stands below another.
  NotesFolder.Scan scan(Set<String> paths) throws IOException {
    IgnoreRules rules;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
      Objects.requireNonNull(stream);
      rules = IgnoreRules.none().within(root, "");
    } catch (IOException e) {
      throw unreadable(root, e);
    }
    for (String path : paths) below(path, rules);
    return found();
  }

  private NotesFolder.Scan found() {
    problems.sort(Comparator.comparing(Problem::path));
    return new NotesFolder.Scan(files, problems, folders);
  }

  /// Goes down to the path by the same rules as a look at everything.
  private void below(String path, IgnoreRules rootRules) throws IOException {
    Path folder = root;
    IgnoreRules rules = rootRules;
    String[] names = path.split("/");
    try {
      for (int i = 0; i < names.length - 1; i++) {
        String relative = String.join("/", List.of(names).subList(0, i + 1));
        folder = folder.resolve(names[i]);
        if (rules.leavesOutFolder(relative, names[i]) || i >= DEEPEST) return;
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
        rules = rules.within(folder, relative);
      }
      entry(folder.resolve(names[names.length - 1]), path, rules, names.length - 1);
    } catch (InvalidPathException e) {
      return; // no file has such a name
    }
  }

  /// @throws IOException when the notes folder itself can't be read; of others it is a problem
  private void folder(Path folder, String relative, IgnoreRules above, int depth)
      throws IOException {
    folders++;
    List<Path> entries;
    IgnoreRules rules;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      rules = above.within(folder, relative);
      entries = new ArrayList<>();
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      if (depth == 0) throw unreadable(folder, e);
      if (Files.exists(folder)) {
        problem(relative, "the folder can't be read; check who may read it");
      }
      return;
    }
    String prefix = relative.isEmpty() ? "" : relative + "/";
    for (Path entry : entries) entry(entry, prefix + entry.getFileName(), rules, depth);
  }

  private static NotesFolderException unreadable(Path folder, Exception e) {
    return new NotesFolderException(folder + ": can't be read: " + e.getMessage());
  }

  private void entry(Path entry, String relative, IgnoreRules rules, int depth) throws IOException {
    String name = entry.getFileName().toString();
    Optional<FileLooks> read;
    try {
      read = FileLooks.at(entry);
    } catch (IOException e) {
      if (NotesFolder.isNote(name)) problem(relative, "can't be looked at; check who may read it");
      return;
    }
    if (read.isEmpty()) return; // gone since it was listed
    FileLooks looks = read.get();
    if (looks.isFolder()) {
      if (rules.leavesOutFolder(relative, name)) return;
      if (depth < DEEPEST) folder(entry, relative, rules, depth + 1);
      else problem(relative, "folders are nested too deeply; what is in this one is left out");
    } else if (looks.isLink()) {
      if (!rules.leavesOut(relative)) link(entry, name, relative);
    } else if (NotesFolder.isNote(name) && !rules.leavesOut(relative)) {
      file(relative, looks);
    }
  }

  private void file(String relative, FileLooks looks) {
    if (looks.isFile()) {
      files.add(looks.note(relative));
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
