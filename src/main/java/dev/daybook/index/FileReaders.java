package dev.daybook.index;

import dev.daybook.note.MarkdownParser;
import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// Reads, parses and indexes files on as many threads as there are processors, each with the stack
/// that a deeply nested note needs.
final class FileReaders {
  /// In bytes. While such a note is indexed it takes many times its size in memory, so there are
  /// only as many at a time as the heap has room for, however many processors there are.
  private static final int LARGE = 512 << 10;

  /// In bytes; somewhat more than the largest note that is taken was seen to need.
  private static final long HEAP_OF_LARGE = 100 << 20;

  private final RunParts parts;
  private final IndexWriter writer;
  private final Map<String, FileStamp> known;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Semaphore large =
      new Semaphore((int) Math.max(1, Runtime.getRuntime().maxMemory() / HEAP_OF_LARGE));

  FileReaders(RunParts parts, IndexWriter writer, Map<String, FileStamp> known, Progress progress) {
    this.parts = parts;
    this.writer = writer;
    this.known = known;
    this.progress = progress;
  }

  /// Hears, on the thread of the run, that it is still under way.
  interface Checkpoint {
    /// Called at the pace of [RunParts#checkpoints()].
    ///
    /// @param left how many files are still to be read
    void reached(int left) throws IOException;
  }

  /// Returns when all files are in the writer. What can't be read is in the tally; what can't be
  /// written ends the run.
  ///
  /// @throws NoteIndexing.Poisoned when a note broke the writer
  /// @throws IndexException.Stopped when the run was told to stop
  Tally read(List<NoteFile> files, Checkpoint checkpoint) throws IOException {
    List<Thread> threads = new ArrayList<>();
    int count = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < count; i++) {
      threads.add(MarkdownParser.bigStackThread(() -> readAll(files), "daybook-index-" + i));
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) join(thread, files.size(), checkpoint);
    Throwable thrown = failure.get();
    Throwable tragedy = writer.getTragicException(); // what the others failed with came of this
    if (thrown instanceof AlreadyClosedException && tragedy != null) thrown = tragedy;
    if (thrown instanceof IOException e) throw e;
    if (thrown != null) throw new IllegalStateException("a reader of notes failed", thrown);
    return tally;
  }

  /// A Lucene thread is never interrupted (that closes the writer), so neither is the wait for it.
  private void join(Thread thread, int files, Checkpoint checkpoint) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(parts.checkpoints());
        if (thread.isAlive() && failure.get() == null) checkpoint.reached(files - done.get());
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void index(NoteIndexing indexing, NoteFile file) throws IOException {
    boolean isLarge = file.size() >= LARGE;
    if (isLarge) large.acquireUninterruptibly();
    try {
      indexing.index(file, known.get(file.path()));
    } finally {
      if (isLarge) large.release();
    }
  }

  private void readAll(List<NoteFile> files) {
    try {
      NoteIndexing indexing = new NoteIndexing(parts, writer, tally);
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        if (failure.get() != null) return;
        if (parts.stopping().getAsBoolean()) throw new IndexException.Stopped();
        index(indexing, files.get(i));
        progress.report(done.incrementAndGet(), files.size());
      }
    } catch (NoteIndexing.Poisoned e) {
      failure.set(e); // what the other threads failed with came of this
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }
}
