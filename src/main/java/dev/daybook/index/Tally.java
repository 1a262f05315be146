package dev.daybook.index;

import dev.daybook.note.Problem;
import java.util.ArrayList;
import java.util.List;

/// Counts what became of the files of a run; for several threads at once.
final class Tally {
  private int added;
  private int changed;
  private int touched;
  private int unchanged;
  private final List<Problem> lost = new ArrayList<>();

  synchronized void add(boolean known) {
    if (known) changed++;
    else added++;
  }

  /// @param rewritten whether the index has to keep another time for the file
  synchronized void same(boolean rewritten) {
    unchanged++;
    if (rewritten) touched++;
  }

  synchronized void lose(Problem problem) {
    lost.add(problem);
  }

  synchronized int added() {
    return added;
  }

  synchronized int changed() {
    return changed;
  }

  synchronized int unchanged() {
    return unchanged;
  }

  /// Whether there is anything to commit.
  synchronized boolean writes() {
    return added + changed + touched > 0;
  }

  /// What could not be read, in no order.
  synchronized List<Problem> lost() {
    return List.copyOf(lost);
  }
}
