package dev.daybook.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The folder in which indexes live: each in a folder of its own, and a file `CURRENT` that names
/// the one that counts. A rebuild writes beside it and then changes that name in one step, so that
/// a reader finds either the old or the new, whole, whenever the power goes.
///
/// Only its owner may read it, for it holds the text of private notes.
public final class IndexFolder {
  private static final String CURRENT = "CURRENT";
  private static final String NEXT = CURRENT + ".new";
  private static final String PREFIX = "index-";
  private static final Pattern INDEX = Pattern.compile("index-\\d+");
  private static final Pattern SET_ASIDE = Pattern.compile("index\\.corrupt-\\w+");

  /// What else Daybook keeps there.
  private static final Set<String> BESIDE = Set.of(CURRENT, NEXT, "lock", "lock.holder", "token");

  /// What a disk of its own has, which is no sign that somebody uses it.
  private static final String OF_THE_DISK = "lost+found";

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;
  private final ReadThrough readThrough = new ReadThrough();

  private IndexFolder(Path root) {
    this.root = root;
  }

  /// The folder at that path, which need not exist yet.
  public static IndexFolder at(Path root) {
    return new IndexFolder(root.toAbsolutePath().normalize());
  }

  public Path root() {
    return root;
  }

  /// What was read through of the indexes in it by those who share this object.
  ReadThrough readThrough() {
    return readThrough;
  }

  /// The folder of the index that counts, or nothing when there is none.
  public Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT), ISO_8859_1).strip();
      Path folder = root.resolve(INDEX.matcher(name).matches() ? name : CURRENT);
      return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      if (Files.isDirectory(root)) throw e;
      return Optional.empty();
    }
  }

  /// Keeps us from taking for our own what somebody else keeps things in: we would close it to all
  /// others, and remove from it what we think is left of older indexes.
  ///
  /// @throws IndexException.Foreign when there is something there that is not ours
  public void check() throws IOException {
    if (current().isPresent() || Files.notExists(root)) return;
    if (!Files.isDirectory(root)) throw new IndexException.Foreign(root + ": is not a folder");
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!isOurs(name)) {
          throw new IndexException.Foreign(root + ": is no index, but holds " + name);
        }
      }
    }
  }

  private static boolean isOurs(String name) {
    return BESIDE.contains(name)
        || INDEX.matcher(name).matches()
        || SET_ASIDE.matcher(name).matches()
        || name.equals(OF_THE_DISK)
        || name.startsWith(".");
  }

  /// What the index that counts was made of, or nothing when there is none that can be read.
  public Optional<CommitData> made() {
    try {
      Optional<Path> folder = current();
      if (folder.isEmpty()) return Optional.empty();
      try (Directory directory = FSDirectory.open(folder.get())) {
        return CommitData.fromMap(SegmentInfos.readLatestCommit(directory).getUserData());
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // damaged or of another program; whoever opens it will say so
    }
  }

  /// Makes the folder, readable by its owner only.
  ///
  /// @throws IndexException.Foreign when there is something there that is not ours
  void create() throws IOException {
    check();
    Files.createDirectories(root);
    OwnerOnly.folder(root);
  }

  /// A new, empty folder for an index that does not count yet.
  Path fresh() throws IOException {
    return Files.createTempDirectory(root, PREFIX); // which opens it to its owner only
  }

  /// From now on, and after a loss of power too, the index in that folder counts.
  void use(Path folder) throws IOException {
    Path next = root.resolve(NEXT);
    try (FileChannel channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
      OwnerOnly.file(next);
      channel.write(ByteBuffer.wrap((folder.getFileName() + "\n").getBytes(UTF_8)));
      channel.force(true);
    }
    Files.move(next, root.resolve(CURRENT), ATOMIC_MOVE, REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }

  /// Puts a damaged index where nothing reads it but a person who wonders. The last one is kept,
  /// until the next full run.
  ///
  /// @return where it is now
  Path setAside(Path folder, Instant now) throws IOException {
    removeAll(SET_ASIDE, null);
    Path aside = root.resolve("index.corrupt-" + SECOND.format(now));
    Files.move(folder, aside, ATOMIC_MOVE);
    return aside;
  }

  /// The process that is writing here at this moment, if any.
  public Optional<Long> writer() {
    return WriteLock.holder(root);
  }

  /// Removes what earlier runs left behind; readers that still have it open keep it.
  void removeAllBut(Path kept) throws IOException {
    removeAll(INDEX, kept);
  }

  /// Removes what was set aside.
  void removeSetAside() throws IOException {
    removeAll(SET_ASIDE, null);
  }

  private void removeAll(Pattern names, @Nullable Path kept) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
      for (Path folder : folders) {
        boolean isOne = names.matcher(folder.getFileName().toString()).matches();
        if (isOne && !folder.equals(kept)) removeTree(folder);
      }
    }
  }

  /// The size of the index that counts, in bytes.
  public long bytes() throws IOException {
    Optional<Path> folder = current();
    if (folder.isEmpty()) return 0;
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get())) {
      for (Path file : files) bytes += sizeOf(file);
    }
    return bytes;
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // merged away between the listing and now
    }
  }

  private static void removeTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
