package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/// Hands out the newest [Generation] of an index folder, and follows what any process commits
/// there, a rebuild beside the old index included.
///
/// `acquire` and `release` in pairs, the latter in a `finally`; `maybeRefresh` looks for newer
/// ones.
public final class Generations extends ReferenceManager<Generation> {
  /// A commit may come between the look for one and the look at the files, and now and then two.
  private static final int TRIES = 5;

  private final IndexFolder folder;
  private final OlderGenerations older = new OlderGenerations(System::nanoTime);

  private Generations(IndexFolder folder, Generation first) {
    this.folder = folder;
    current = first;
  }

  /// The index that is there now, after all of it was read through and found as it was written, by
  /// this or by who shares the folder.
  ///
  /// @throws IndexException.Missing when there is none
  /// @throws IndexException.Unusable when an older version wrote it
  /// @throws IndexException.Newer when a newer version wrote it
  /// @throws IndexException.Damaged when it is not as it was written
  public static Generations open(IndexFolder folder) throws IOException {
    Generation first = IndexReading.newest(folder);
    try {
      folder.readThrough().verify(first);
    } catch (IOException e) {
      first.close();
      throw e;
    }
    return new Generations(folder, first);
  }

  /// Takes up what is new, and then says whether all of its files are still there: in a folder that
  /// somebody cleared they are not.
  boolean isWhole() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      maybeRefreshBlocking();
      Generation generation = acquire();
      try {
        if (generation.files() != CommitFiles.State.GONE) return true;
      } finally {
        release(generation);
      }
    }
    return false;
  }

  @Override
  protected @Nullable Generation refreshIfNeeded(Generation held) throws IOException {
    older.letGoOld();
    Generation newer = newer(held);
    if (newer != null) older.keep(held, newer);
    return newer;
  }

  private @Nullable Generation newer(Generation held) throws IOException {
    Optional<Path> path = folder.current();
    if (path.isEmpty()) return null;
    if (!path.get().equals(held.folder())) return IndexReading.newest(folder);
    return IndexReading.newer(held);
  }

  /// The generation of that number, if it is the newest or was so not long ago; to be released.
  Optional<Generation> acquire(long number) throws IOException {
    Generation newest = acquire();
    if (newest.data().generation() == number) return Optional.of(newest);
    release(newest);
    return older.acquire(number);
  }

  @Override
  protected void afterClose() throws IOException {
    older.close();
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
