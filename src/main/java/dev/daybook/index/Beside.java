package dev.daybook.index;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;

/// A part of an answer that is made beside another: by a thread that has nothing to do, or, when
/// there is none, by who asks for it in the end. Comes from [Generation#beside].
///
/// Once closed, no thread works on it any more, so that the index may be let go.
public final class Beside<T> implements AutoCloseable {
  private final FutureTask<T> part;
  private final AtomicBoolean taken = new AtomicBoolean();

  private Beside(Callable<T> part) {
    this.part = new FutureTask<>(part);
  }

  static <T> Beside<T> begin(Callable<T> part, Executor others) {
    Beside<T> beside = new Beside<>(part);
    others.execute(beside::runOnce);
    return beside;
  }

  /// Who asks makes it.
  static <T> Beside<T> later(Callable<T> part) {
    return new Beside<>(part);
  }

  private void runOnce() {
    if (taken.compareAndSet(false, true)) part.run();
  }

  /// The part; throws what it threw.
  public T get() throws IOException {
    runOnce();
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw IOUtils.rethrowAlways(e.getCause());
    } catch (InterruptedException e) {
      throw new ThreadInterruptedException(e);
    }
  }

  /// Sees to it that nobody begins it, or waits for who did.
  @Override
  public void close() {
    if (taken.compareAndSet(false, true)) return;
    try {
      part.get();
    } catch (ExecutionException e) {
      return; // told to who asked for it
    } catch (InterruptedException e) {
      throw new ThreadInterruptedException(e);
    }
  }
}
