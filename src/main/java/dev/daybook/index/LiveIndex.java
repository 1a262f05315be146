package dev.daybook.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// Answers from the newest [Generation] of an index folder for as long as a process lives: follows
/// what any process commits there, never gives an answer made from files that were changed under
/// it, and comes back by itself when there is a sound index again.
///
/// Safe for use by many threads.
public final class LiveIndex implements Closeable {
  /// To look for a newer commit is to list a folder: not for every keystroke.
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(200).toNanos();

  /// To look at the files that were answered from costs some microseconds for each.
  private static final long CHECK_EVERY_NANOS = Duration.ofMillis(10).toNanos();

  /// Longer than it takes to open an index, which the first who ask after a start wait for.
  private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

  private static final System.Logger LOG = System.getLogger(LiveIndex.class.getName());

  private final IndexFolder folder;
  private final Runnable doubt;
  private final AtomicLong looked = new AtomicLong(System.nanoTime() - LOOK_EVERY_NANOS);
  private final AtomicLong checked = new AtomicLong(System.nanoTime());
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Generations generations;

  private LiveIndex(IndexFolder folder, Runnable doubt) {
    this.folder = folder;
    this.doubt = doubt;
  }

  /// Follows the index there, which need not be usable yet.
  ///
  /// @param doubt called when the index can't be relied on, so that somebody mends it
  public static LiveIndex at(IndexFolder folder, Runnable doubt) {
    return new LiveIndex(folder, doubt);
  }

  /// What is made of one generation.
  public interface Answer<T> {
    T from(Generation generation) throws IOException;
  }

  /// An answer from the newest generation.
  ///
  /// @throws IndexException when there is nothing at this moment that an answer could be made from
  public <T> T with(Answer<T> answer) throws IOException {
    look();
    Generations now = opened();
    return from(now, acquire(now), answer);
  }

  /// An answer from the generation of that number, or nothing when it is not the newest and a newer
  /// one came too long ago.
  ///
  /// @throws IndexException when there is nothing at this moment that an answer could be made from
  public <T> Optional<T> with(long number, Answer<T> answer) throws IOException {
    look();
    Generations now = opened();
    Optional<Generation> generation = acquire(now, number);
    return generation.isEmpty()
        ? Optional.empty()
        : Optional.of(from(now, generation.get(), answer));
  }

  private <T> T from(Generations now, Generation generation, Answer<T> answer) throws IOException {
    try {
      T made = answer.from(generation);
      if (isTime(checked, CHECK_EVERY_NANOS)) distrustChanged(now, generation, null);
      return made;
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      // Where Java takes no other exception, one of reading comes wrapped.
      Throwable cause =
          e instanceof UncheckedIOException && e.getCause() instanceof IOException read ? read : e;
      distrustChanged(now, generation, cause);
      if (cause instanceof RuntimeException || !IndexReading.isDamage(cause)) throw e;
      throw distrust(now, generation, cause);
    } finally {
      now.release(generation);
    }
  }

  private Generation acquire(Generations now) throws IOException {
    try {
      return now.acquire();
    } catch (AlreadyClosedException e) {
      throw beingOpened();
    }
  }

  private Optional<Generation> acquire(Generations now, long number) throws IOException {
    try {
      return now.acquire(number);
    } catch (AlreadyClosedException e) {
      throw beingOpened();
    }
  }

  private IndexException beingOpened() {
    return new IndexException.Missing(folder.root() + ": the index is being opened again");
  }

  /// Takes up a newer commit, from time to time.
  private void look() {
    if (isTime(looked, LOOK_EVERY_NANOS)) refresh();
  }

  private static boolean isTime(AtomicLong last, long every) {
    long then = last.get();
    long now = System.nanoTime();
    return now - then >= every && last.compareAndSet(then, now);
  }

  /// Takes up a newer commit if there is one, now. When it can't be read, the one at hand stays: it
  /// was sound, and what was mapped of its files outlives their names.
  public void refresh() {
    Generations now = generations;
    if (now == null) return;
    try {
      if (now.isWhole()) return;
      doubt.run();
    } catch (IOException | AlreadyClosedException e) {
      LOG.log(System.Logger.Level.DEBUG, "a newer index is left alone: {0}", e.getMessage());
      if (e instanceof IndexException) doubt.run();
    }
  }

  private static boolean await(ReentrantLock lock) {
    try {
      return lock.tryLock(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Generations opened() throws IOException {
    Generations now = generations;
    if (now != null) return now;
    if (!await(opening)) {
      throw new IndexException.Missing(folder.root() + ": the index is being opened");
    }
    try {
      Generations open = generations;
      if (open == null) {
        open = Generations.open(folder);
        generations = open;
      }
      return open;
    } catch (IndexException.Damaged e) {
      doubt.run();
      throw e;
    } finally {
      opening.unlock();
    }
  }

  private void distrustChanged(Generations now, Generation generation, @Nullable Throwable cause)
      throws IOException {
    if (generation.files() == CommitFiles.State.CHANGED) throw distrust(now, generation, cause);
  }

  /// Nothing is answered from these files any more; the next to ask opens the index anew.
  private IndexException distrust(Generations now, Generation generation, @Nullable Throwable cause)
      throws IOException {
    folder.readThrough().doubt();
    opening.lock();
    try {
      if (generations == now) {
        generations = null;
        now.close();
      }
    } finally {
      opening.unlock();
    }
    doubt.run();
    return IndexReading.damaged(generation.folder(), "a file was changed from outside", cause);
  }

  @Override
  public void close() throws IOException {
    Generations now = generations;
    if (now != null) now.close();
  }
}
