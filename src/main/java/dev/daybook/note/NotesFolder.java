package dev.daybook.note;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The folder that holds the notes. Nothing here ever writes to it.
///
/// Safe for use by many threads.
public final class NotesFolder {
  /// An editor writes a note in far less than these together.
  private static final int TRIES = 5;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Path root;

  private final Privacy privacy;

  private final NoteLimits limits;

  private NotesFolder(Path root, Privacy privacy, NoteLimits limits) {
    this.root = root;
    this.privacy = privacy;
    this.limits = limits;
  }

  /// What a look at the folder found.
  ///
  /// @param files the notes, in no order
  /// @param problems what was left out though it looks like notes
  /// @param folders how many folders were looked into
  public record Scan(List<NoteFile> files, List<Problem> problems, int folders) {
    public Scan {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /// The folder at that path.
  ///
  /// @throws NotesFolderException when there is none that can be read
  public static NotesFolder open(Path folder) throws NotesFolderException {
    return open(folder, Privacy.OF_NOTES, NoteLimits.standard());
  }

  /// The folder at that path, without what is private.
  ///
  /// @throws NotesFolderException when there is none that can be read
  public static NotesFolder open(Path folder, Privacy privacy, NoteLimits limits)
      throws NotesFolderException {
    if (!Files.exists(folder)) {
      throw new NotesFolderException(
          folder + ": there is no such notes folder; name yours with --notes");
    }
    if (!Files.isDirectory(folder)) {
      throw new NotesFolderException(
          folder + ": the notes folder is not a folder; name yours with --notes");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new NotesFolderException(
          folder + ": the notes folder can't be read; check who may read it");
    }
    try {
      return new NotesFolder(folder.toRealPath(), privacy, limits);
    } catch (IOException e) {
      throw new NotesFolderException(folder + ": the notes folder can't be read: " + e);
    }
  }

  /// The real path of the folder.
  public Path root() {
    return root;
  }

  /// What is kept out.
  public Privacy privacy() {
    return privacy;
  }

  /// How much of a note is read and shown.
  public NoteLimits limits() {
    return limits;
  }

  /// Looks at every file below the folder; reads none.
  public Scan scan() throws IOException {
    return withoutPrivate(new FolderScan(root).scan());
  }

  private Scan withoutPrivate(Scan all) {
    if (privacy.folders().isEmpty()) return all;
    return new Scan(
        all.files().stream().filter(file -> !privacy.hides(file.path())).toList(),
        all.problems().stream().filter(problem -> !privacy.hides(problem.path())).toList(),
        all.folders());
  }

  /// Looks at those files and folders only, by the same rules.
  ///
  /// @param paths below the folder, with `/` between folders; what is not there is not found
  public Scan scan(Set<String> paths) throws IOException {
    return withoutPrivate(new FolderScan(root).scan(paths));
  }

  /// What the file of that path is like now, or nothing when there is none.
  public Optional<NoteFile> look(String path) throws IOException {
    Optional<Path> real = resolve(path);
    return real.isEmpty()
        ? Optional.empty()
        : FileLooks.at(real.get()).map(looks -> looks.note(path));
  }

  /// Whether a change to that file may change which other files are notes.
  public static boolean isIgnoreFile(String name) {
    return IgnoreRules.FILES.contains(name);
  }

  /// Whether nothing in a folder of that name is a note, ever.
  public static boolean isLeftOut(String folderName) {
    return folderName.startsWith(".") || IgnoreRules.NEVER.contains(folderName);
  }

  /// What a file held, and what it was like at that moment.
  public static final class Reading {
    private final NoteFile file;
    private final byte[] content;

    Reading(NoteFile file, byte[] content) {
      this.file = file;
      this.content = content;
    }

    public NoteFile file() {
      return file;
    }

    /// Up to one byte more than the limit; not a copy.
    public byte[] content() {
      return content;
    }
  }

  /// Reads a note in a moment in which nobody writes it. When that does not come soon, what is
  /// given is what it was like before it was read, so that a later look finds it different.
  ///
  /// @throws NoSuchFileException when the file is gone
  public Reading read(NoteFile file) throws IOException {
    Path real = resolve(file.path()).orElseThrow(() -> new NoSuchFileException(file.path()));
    NoteFile before = file;
    for (int i = 1; ; i++) {
      byte[] content = read(real);
      NoteFile after = look(file.path()).orElseThrow(() -> new NoSuchFileException(file.path()));
      if (after.equals(before) || i == TRIES) return new Reading(before, content);
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      before = look(file.path()).orElseThrow(() -> new NoSuchFileException(file.path()));
    }
  }

  /// The content of a resolved file, up to one byte more than the limit, so that it shows.
  public byte[] read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limits.read() + 1);
    }
  }

  /// The file of that path below the folder, or nothing when there is none, when it is hidden, or
  /// when the path or a symbolic link leads out of the folder.
  public Optional<Path> resolve(String path) {
    try {
      Path relative = Path.of(path);
      if (path.isEmpty() || relative.isAbsolute() || !relative.equals(relative.normalize())) {
        return Optional.empty();
      }
      if (isHidden(relative)) return Optional.empty();
      Path real = root.resolve(relative).toRealPath();
      boolean ours = real.startsWith(root) && !isHidden(root.relativize(real));
      if (!ours || privacy.hides(path) || privacy.hides(slashed(root.relativize(real)))) {
        return Optional.empty();
      }
      return Files.isRegularFile(real) ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // whatever it is, it is no file of ours
    }
  }

  /// The file of that path if a note may show it: one that [#resolve] finds, and that the owner
  /// does not leave out by a `.daybookignore`.
  public Optional<Path> shown(String path) {
    return resolve(path).filter(file -> !isLeftOut(file));
  }

  private boolean isLeftOut(Path real) {
    try {
      return IgnoreRules.leavesOutShown(root, slashed(root.relativize(real)));
    } catch (IOException e) {
      return true; // nobody knows what it says
    }
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(File.separatorChar, '/');
  }

  /// Whether a folder on the way is hidden. A file may begin with a dot if it is a note: `..md` is
  /// the page on `.` in a manual of commands.
  private static boolean isHidden(Path relative) {
    int last = relative.getNameCount() - 1;
    for (int i = 0; i <= last; i++) {
      String name = relative.getName(i).toString();
      boolean hidden = name.startsWith(".") && (i < last || !isNote(name));
      if (name.equals("..") || hidden) return true;
    }
    return false;
  }

  /// Whether that file is a note by its name.
  public static boolean isNote(Path file) {
    return isNote(file.getFileName().toString());
  }

  /// Whether a file of that name is a note: `.md` and `.markdown` in any case, but not what stands
  /// beside a note while Emacs has it open (`.#note.md`), or on disks that a Mac writes
  /// (`._note.md`).
  public static boolean isNote(String name) {
    if (name.startsWith(".#") || name.startsWith("._")) return false;
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }
}
