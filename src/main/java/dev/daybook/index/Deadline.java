package dev.daybook.index;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.apache.lucene.index.QueryTimeout;

/// Bounds what a thread reads from an index: while one is open, reading past its end stops with
/// what Lucene throws for that.
///
/// `IndexSearcher.setTimeout` alone does not stop the expansion of wildcards and fuzzy words, so
/// the readers of a [Generation] ask here too.
public final class Deadline implements AutoCloseable {
  private static final ThreadLocal<Long> END = ThreadLocal.withInitial(() -> Long.MAX_VALUE);
  static final QueryTimeout TIMEOUT = new Timeout();

  /// Lucene names it in what it throws.
  private static final class Timeout implements QueryTimeout {
    @Override
    public boolean shouldExit() {
      return currentIsPast();
    }

    @Override
    public String toString() {
      return "of a search";
    }
  }

  private Deadline() {}

  /// Bounds this thread from now on until closed.
  public static Deadline in(Duration time) {
    END.set(System.nanoTime() + time.toNanos());
    return new Deadline();
  }

  /// The same executor, whose threads have the bound of the thread that hands them their work.
  static Executor bounding(Executor executor) {
    return task -> {
      long end = END.get();
      executor.execute(() -> {
        END.set(end);
        try {
          task.run();
        } finally {
          END.remove();
        }
      });
    };
  }

  /// Whether what was read since this was opened may lack something.
  public boolean isPast() {
    return currentIsPast();
  }

  private static boolean currentIsPast() {
    long end = END.get();
    return end != Long.MAX_VALUE && System.nanoTime() - end > 0;
  }

  @Override
  public void close() {
    END.remove();
  }
}
