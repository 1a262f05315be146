package dev.daybook.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Opens indexes, and tells apart why one can't be: it is missing, of another version, or damaged.
final class IndexReading {
  private IndexReading() {}

  /// The newest commit of the index that counts; the caller closes it.
  static Generation newest(IndexFolder folder) throws IOException {
    Optional<Path> path = folder.current();
    if (path.isEmpty()) {
      folder.check();
      throw new IndexException.Missing(folder.root() + ": no index yet; run daybook index");
    }
    return newest(path.get());
  }

  /// The newest commit of the index in that folder, whether it counts or not; the caller closes it.
  static Generation newest(Path path) throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(path));
      return generation(path, reader);
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      throw explained(path, e);
    }
  }

  /// A commit after that one in the same folder, or null when there is none; the caller closes it.
  static @Nullable Generation newer(Generation held) throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.openIfChanged(held.unbounded());
      return reader == null ? null : generation(held.folder(), reader);
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      throw explained(held.folder(), e);
    }
  }

  private static Generation generation(Path path, DirectoryReader reader) throws IOException {
    try {
      Optional<CommitData> data = CommitData.fromMap(reader.getIndexCommit().getUserData());
      if (data.isPresent() && data.get().isNewer()) throw newerVersion(path);
      if (data.isEmpty() || !data.get().isOurs()) throw olderVersion(path, null);
      return new Generation(path, reader, data.get());
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  /// What a failure to open or read an index means. Too many open files, or a disk that does not
  /// answer, says nothing of the index.
  private static IOException explained(Path path, Throwable e) {
    if (e instanceof IndexException known) return known;
    if (e instanceof NoSuchFileException || e instanceof IndexNotFoundException) {
      return damaged(path, "files are gone", e);
    }
    boolean version =
        e instanceof IndexFormatTooNewException
            || e instanceof IndexFormatTooOldException
            || (e instanceof IllegalArgumentException && String.valueOf(e).contains("odec"));
    if (version && isSound(path)) {
      boolean newer = e instanceof IndexFormatTooNewException || isOfNewerLucene(path);
      return newer ? newerVersion(path) : olderVersion(path, e);
    }
    return isDamage(e) || version ? damaged(path, String.valueOf(e.getMessage()), e) : asIo(e);
  }

  private static IOException asIo(Throwable e) {
    return e instanceof IOException io ? io : new IOException(e);
  }

  /// Whether that is what comes of reading files that are not as they were written.
  static boolean isDamage(Throwable e) {
    return e instanceof CorruptIndexException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException
        || e instanceof InternalError // a mapped file was cut off
        || e instanceof AssertionError // Lucene's own, where the JVM runs with them
        || e instanceof RuntimeException;
  }

  /// Whether every file in the folder holds what its checksum says, of whatever version it is: what
  /// looks like another version may be a damaged number of a version.
  private static boolean isSound(Path path) {
    try (Directory directory = FSDirectory.open(path)) {
      for (String name : directory.listAll()) {
        if (name.equals(IndexWriter.WRITE_LOCK_NAME)) continue;
        if (name.startsWith(IndexFileNames.PENDING_SEGMENTS)) continue;
        try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(file);
        }
      }
      return true;
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      return false;
    }
  }

  /// Whether the newest commit says that a later Lucene than this wrote it, which stands there
  /// behind the header. A codec that is not known here may be of one as well as of an older.
  private static boolean isOfNewerLucene(Path path) {
    try (Directory directory = FSDirectory.open(path)) {
      String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
      try (IndexInput file = directory.openInput(commit, IOContext.READONCE)) {
        CodecUtil.readIndexHeader(file);
        Version version = Version.fromBits(file.readVInt(), file.readVInt(), file.readVInt());
        return version.onOrAfter(Version.LATEST) && !version.equals(Version.LATEST);
      }
    } catch (IOException | RuntimeException e) {
      return false; // so old that it does not say it
    }
  }

  private static IndexException newerVersion(Path path) {
    return new IndexException.Newer(
        path
            + ": the index was written by a newer version of Daybook, and is left as it is;"
            + " use that, name another place with --index, or replace it with daybook index --full");
  }

  private static IndexException olderVersion(Path path, @Nullable Throwable cause) {
    String message =
        path + ": the index was written by an older version of Daybook; run daybook index";
    return cause == null
        ? new IndexException.Unusable(message)
        : new IndexException.Unusable(message, cause);
  }

  static IndexException damaged(Path path, String why, @Nullable Throwable cause) {
    return new IndexException.Damaged(
        path + ": the index is damaged (" + why + "); run daybook index", cause);
  }
}
