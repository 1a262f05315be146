package dev.daybook.watch;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// Collects what may have changed until somebody looks. For several threads at once.
final class Hints {
  /// So many files are looked at one by one; with more, to look at everything takes less.
  private static final int MANY = 1000;

  /// An editor that saves does more than one thing to a file; they come within this.
  private static final long QUIET_MILLIS = 30;

  /// One who writes without a rest is not waited for longer than this.
  private static final long LONGEST_MILLIS = 200;

  private final TreeSet<String> paths = new TreeSet<>();
  private Work.Kind kind = Work.Kind.PATHS;
  private boolean isClosed;

  /// What is to be done.
  ///
  /// @param paths below the notes folder; none of them below another
  record Work(Kind kind, Set<String> paths) {
    /// How much to look at; each includes those before.
    enum Kind {
      PATHS,
      EVERYTHING,
      FULL
    }
  }

  /// Something happened to that file or folder.
  synchronized void add(String path) {
    paths.add(path);
    if (paths.size() > MANY) kind = max(kind, Work.Kind.EVERYTHING);
    notifyAll();
  }

  /// Something happened, who knows to what; or somebody wants a run.
  synchronized void add(Work.Kind wanted) {
    kind = max(kind, wanted);
    notifyAll();
  }

  /// What was taken but could not be done.
  synchronized void add(Work work) {
    paths.addAll(work.paths());
    add(work.kind());
  }

  /// How many files are known to have changed.
  synchronized int size() {
    return paths.size();
  }

  synchronized void close() {
    isClosed = true;
    notifyAll();
  }

  /// Waits until there is something to do and it has been quiet for a moment. When nothing comes in
  /// that time, it is time to look at everything.
  synchronized Work take(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (isEmpty() && !isClosed) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) kind = Work.Kind.EVERYTHING;
      else wait(left);
    }
    rest();
    Work work = new Work(kind, kind == Work.Kind.PATHS ? topmost() : Set.of());
    paths.clear();
    kind = Work.Kind.PATHS;
    return work;
  }

  private boolean isEmpty() {
    return paths.isEmpty() && kind == Work.Kind.PATHS;
  }

  private void rest() throws InterruptedException {
    long start = System.nanoTime();
    int before = -1;
    while (before != paths.size() && !isClosed) {
      before = paths.size();
      long last = System.nanoTime();
      while (System.nanoTime() - last < QUIET_MILLIS * 1_000_000) wait(QUIET_MILLIS);
      if (System.nanoTime() - start > LONGEST_MILLIS * 1_000_000) return;
    }
  }

  /// What is below a folder is looked at with it.
  private Set<String> topmost() {
    Set<String> top = new TreeSet<>();
    for (String path : paths) {
      if (!isBelowOne(path)) top.add(path);
    }
    return top;
  }

  private boolean isBelowOne(String path) {
    for (int i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
      if (paths.contains(path.substring(0, i))) return true;
    }
    return false;
  }

  private static Work.Kind max(Work.Kind a, Work.Kind b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
