package dev.daybook.cli;

import dev.daybook.index.Indexer;
import dev.daybook.index.RunReport;
import dev.daybook.web.IndexRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings the index up to date while the server answers from what is there.
///
/// Runs are threads that never keep the process alive: what a run has not committed when the
/// process ends was never there.
final class BackgroundRuns implements IndexRuns {
  private final Indexer indexer;
  private final PrintWriter err;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private final AtomicInteger pending = new AtomicInteger();

  /// @param err where it is said what a run changed, or why it failed
  BackgroundRuns(Indexer indexer, PrintWriter err) {
    this.indexer = indexer;
    this.err = err;
  }

  /// How many files the run under way has still to look at; 0 when there is none.
  int pending() {
    return pending.get();
  }

  @Override
  public boolean start(boolean full) {
    if (!isRunning.compareAndSet(false, true)) return false;
    Thread thread = new Thread(() -> run(full), "daybook-index");
    thread.setDaemon(true);
    thread.start();
    return true;
  }

  private void run(boolean full) {
    try {
      RunReport report = indexer.run(full, (done, total) -> pending.set(total - done));
      if (report.changedAnything()) err.println(report.summary());
    } catch (IOException e) {
      err.println("daybook: the index could not be brought up to date: " + e.getMessage());
    } finally {
      pending.set(0);
      isRunning.set(false);
    }
  }
}
