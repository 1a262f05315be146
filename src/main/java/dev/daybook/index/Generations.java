package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Hands out the newest [Generation] of an index folder, and follows what any process commits
/// there, a rebuild beside the old index included.
///
/// `acquire` and `release` in pairs, the latter in a `finally`; `maybeRefresh` looks for newer
/// ones.
public final class Generations extends ReferenceManager<Generation> {
  private final IndexFolder folder;

  private Generations(IndexFolder folder, Generation first) {
    this.folder = folder;
    current = first;
  }

  /// The index that is there now.
  ///
  /// @throws IndexException.Missing when there is none
  /// @throws IndexException.Unusable when another version wrote it, or it is damaged
  public static Generations open(IndexFolder folder) throws IOException {
    return new Generations(folder, read(folder));
  }

  private static Generation read(IndexFolder folder) throws IOException {
    Optional<Path> path = folder.current();
    if (path.isEmpty()) {
      throw new IndexException.Missing(folder.root() + ": no index yet; run daybook index");
    }
    return read(path.get());
  }

  /// The newest commit of the index in that folder, whether it counts or not; the caller closes it.
  static Generation read(Path path) throws IOException {
    DirectoryReader reader = openReader(path);
    try {
      return generation(path, reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static DirectoryReader openReader(Path path) throws IOException {
    try {
      return DirectoryReader.open(FSDirectory.open(path));
    } catch (IndexNotFoundException e) {
      throw new IndexException.Missing(path + ": no index yet; run daybook index");
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw unusable(path, "is damaged or of another version", e);
    } catch (IllegalArgumentException e) {
      throw unusable(path, "was written with a codec that this program does not know", e);
    }
  }

  private static Generation generation(Path path, DirectoryReader reader) throws IOException {
    Optional<CommitData> data =
        CommitData.fromMap(reader.getIndexCommit().getUserData())
            .filter(each -> each.schema().equals(CommitData.SCHEMA));
    if (data.isEmpty()) throw unusable(path, "was written by another version of Daybook", null);
    return new Generation(path, reader, data.get());
  }

  private static IndexException unusable(Path path, String why, @Nullable Exception cause) {
    String message = path + ": the index " + why + "; run daybook index --full";
    return cause == null
        ? new IndexException.Unusable(message)
        : new IndexException.Unusable(message, cause);
  }

  @Override
  protected @Nullable Generation refreshIfNeeded(Generation held) throws IOException {
    Optional<Path> path = folder.current();
    if (path.isEmpty()) return null;
    if (!path.get().equals(held.folder())) return read(folder);
    DirectoryReader newer = DirectoryReader.openIfChanged(held.unbounded());
    if (newer == null) return null;
    try {
      return generation(held.folder(), newer);
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(Generation generation) {
    return generation.unbounded().tryIncRef();
  }

  @Override
  protected void decRef(Generation generation) throws IOException {
    generation.close();
  }

  @Override
  protected int getRefCount(Generation generation) {
    return generation.unbounded().getRefCount();
  }
}
