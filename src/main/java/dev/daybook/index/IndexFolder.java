package dev.daybook.index;

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
  private static final String PREFIX = "index-";
  private static final String SET_ASIDE = "index.corrupt-";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path root;

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

  /// The folder of the index that counts, or nothing when there is none.
  public Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(root.resolve(CURRENT)).strip();
      boolean ours = name.startsWith(PREFIX) && !name.contains("/") && !name.contains("\\");
      Path folder = root.resolve(ours ? name : CURRENT);
      return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
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
  void create() throws IOException {
    Files.createDirectories(root);
    OwnerOnly.folder(root);
  }

  /// A new, empty folder for an index that does not count yet.
  Path fresh() throws IOException {
    return Files.createTempDirectory(root, PREFIX); // which opens it to its owner only
  }

  /// From now on, and after a loss of power too, the index in that folder counts.
  void use(Path folder) throws IOException {
    Path next = root.resolve(CURRENT + ".new");
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
    Path aside = root.resolve(SET_ASIDE + SECOND.format(now));
    Files.move(folder, aside, ATOMIC_MOVE);
    return aside;
  }

  /// The process that is writing here at this moment, if any.
  public Optional<Long> writer() {
    return WriteLock.holder(root);
  }

  /// Removes what earlier runs left behind; readers that still have it open keep it.
  void removeAllBut(Path kept) throws IOException {
    removeAll(PREFIX, kept);
  }

  /// Removes what was set aside.
  void removeSetAside() throws IOException {
    removeAll(SET_ASIDE, null);
  }

  private void removeAll(String prefix, @Nullable Path kept) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, prefix + "*")) {
      for (Path folder : folders) if (!folder.equals(kept)) removeTree(folder);
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
