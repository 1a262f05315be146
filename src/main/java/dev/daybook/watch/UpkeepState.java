package dev.daybook.watch;

import dev.daybook.index.RunReport;
import dev.daybook.index.Upkeep;
import dev.daybook.index.Upkeep.Watching;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Keeps what is known of the upkeep of an index, and tells who listens. For several threads at
/// once.
final class UpkeepState {
  /// Progress is told for eyes.
  private static final long TELL_EVERY_NANOS = 250_000_000;

  private final Consumer<String> say;
  private final IntSupplier hinted;
  private final List<Consumer<Upkeep>> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> warned = new HashSet<>();
  private Watching watching = Watching.OFF;
  private boolean running;
  private boolean isRepeating;
  private int known;
  private int done;
  private int total;
  private @Nullable RunReport lastRun;
  private String trouble = "";
  private long told;
  private boolean isProgressTold;

  /// @param say where a person is told
  /// @param hinted how many files are known to have changed
  UpkeepState(Consumer<String> say, IntSupplier hinted) {
    this.say = say;
    this.hinted = hinted;
  }

  synchronized Upkeep now() {
    RunReport last = lastRun;
    return new Upkeep(
        watching,
        running,
        done,
        total,
        pending(),
        last == null ? 0 : last.generation(),
        last,
        trouble.isEmpty() ? List.of() : List.of(trouble));
  }

  /// Until a run has ended, nothing of what it reads is found; what it reads only again was.
  private int pending() {
    return hinted.getAsInt() + (running && !isRepeating ? Math.max(known, total) : 0);
  }

  Runnable listen(Consumer<Upkeep> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  synchronized void watching(Watching way) {
    watching = way;
  }

  /// Says something once.
  synchronized void warn(String warning) {
    if (warned.add(warning)) say.accept("daybook: " + warning);
  }

  synchronized void begin(Hints.Work work) {
    running = true;
    isRepeating = work.kind() == Hints.Work.Kind.FULL;
    known = work.paths().size();
    done = 0;
    total = 0;
  }

  void progress(int doneNow, int totalNow) {
    synchronized (this) {
      done = Math.max(done, doneNow);
      total = totalNow;
      long now = System.nanoTime();
      if (now - told < TELL_EVERY_NANOS) return;
      told = now;
      isProgressTold = true;
    }
    tell();
  }

  /// @param problem what is wrong though the run did not fail, or ""
  void end(RunReport report, String problem) {
    boolean changed;
    synchronized (this) {
      changed = lastRun == null || lastRun.generation() != report.generation();
      lastRun = report;
      changed |= stop(problem);
    }
    if (report.changedAnything()) say.accept(report.summary());
    if (changed) tell();
  }

  void fail(String problem) {
    boolean changed;
    synchronized (this) {
      changed = stop(problem);
    }
    if (changed) tell();
  }

  /// Whether those who listen have to know: of another trouble, which is also said, or that the run
  /// whose progress they saw has ended.
  private boolean stop(String problem) {
    boolean isNews = isProgressTold;
    isProgressTold = false;
    running = false;
    done = 0;
    total = 0;
    if (problem.equals(trouble)) return isNews;
    trouble = problem;
    say.accept("daybook: " + (problem.isEmpty() ? "all is well again" : problem));
    return true;
  }

  private void tell() {
    Upkeep now = now();
    for (Consumer<Upkeep> listener : listeners) listener.accept(now);
  }
}
