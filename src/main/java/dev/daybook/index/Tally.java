package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Keeps what became of the files of a run; for several threads at once.
final class Tally {
  private final List<FileChange> changes = new ArrayList<>();
  private final List<Problem> lost = new ArrayList<>();
  private int touched;
  private int unchanged;

  synchronized void add(String path, boolean known) {
    changes.add(new FileChange(path, known ? Kind.CHANGED : Kind.ADDED));
  }

  synchronized void remove(Collection<String> paths) {
    for (String path : paths) changes.add(new FileChange(path, Kind.REMOVED));
  }

  /// @param rewritten whether the index has to keep another time for the file
  synchronized void same(boolean rewritten) {
    unchanged++;
    if (rewritten) touched++;
  }

  synchronized void lose(Problem problem) {
    lost.add(problem);
  }

  /// What became of the files so far.
  synchronized FileChanges files() {
    return new FileChanges(changes, unchanged);
  }

  /// Whether there is anything to commit.
  synchronized boolean writes() {
    return !changes.isEmpty() || touched > 0;
  }

  /// What could not be read, in no order.
  synchronized List<Problem> lost() {
    return List.copyOf(lost);
  }
}
