package dev.daybook.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Holds the generations that were the newest a moment ago, for who turns the pages of a list while
/// notes change. Those of an index that a full run replaced are let go: its files are to leave the
/// disk; and so are those that still know a note which is private now.
///
/// Safe for use by many threads.
final class OlderGenerations implements Closeable {
  /// Longer than one looks at a page of results.
  private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

  /// A note that is saved every second makes a generation each time. They share nearly all files:
  /// of 10 000 notes, so many cost 3 MB of memory, 3 MB of disk, and no handle.
  private static final int MOST = 64;

  /// @param since when a newer one came
  private record Kept(Generation generation, long since) {}

  private final LongSupplier nanoTime;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private boolean isClosed;

  /// @param nanoTime as [System#nanoTime()]
  OlderGenerations(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Holds one that a newer generation has taken the place of.
  synchronized void keep(Generation older, Generation newer) throws IOException {
    if (isClosed || older.data().generation() == newer.data().generation()) return;
    boolean isReplaced = !older.folder().equals(newer.folder());
    boolean tellsTales = newer.data().hidden() > older.data().generation();
    if (isReplaced || tellsTales) letGo(0);
    else if (older.unbounded().tryIncRef()) kept.addLast(new Kept(older, nanoTime.getAsLong()));
    letGo(MOST);
    letGoOld();
  }

  /// Lets go those that were kept long enough, which also gives back what their files take.
  synchronized void letGoOld() throws IOException {
    while (!kept.isEmpty() && nanoTime.getAsLong() - kept.getFirst().since > KEPT_NANOS) {
      letGo(kept.size() - 1);
    }
  }

  private void letGo(int left) throws IOException {
    while (kept.size() > left) kept.removeFirst().generation.close();
  }

  /// The generation of that number, to be closed by the caller, or nothing.
  synchronized Optional<Generation> acquire(long number) throws IOException {
    letGoOld();
    return kept.stream()
        .map(Kept::generation)
        .filter(generation -> generation.data().generation() == number)
        .filter(generation -> generation.unbounded().tryIncRef())
        .findFirst();
  }

  @Override
  public synchronized void close() throws IOException {
    isClosed = true;
    letGo(0);
  }
}
