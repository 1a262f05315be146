package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Keeps what became of the files of a run; for several threads at once.
final class Tally {
  /// Files that changed shortly before they were last seen are read again by every run until a
  /// later look is remembered; so many are worth a commit for that alone.
  private static final int WORTH_A_COMMIT = 100;

  private final List<FileChange> changes = new ArrayList<>();
  private final List<Problem> lost = new ArrayList<>();
  private int touched;
  private int reseen;
  private int unchanged;
  private boolean hides;

  synchronized void add(String path, boolean known) {
    changes.add(new FileChange(path, known ? Kind.CHANGED : Kind.ADDED));
  }

  synchronized void remove(Collection<String> paths) {
    for (String path : paths) changes.add(new FileChange(path, Kind.REMOVED));
  }

  /// A note that was found until now is private.
  synchronized void hide(String path) {
    remove(List.of(path));
    hides = true;
  }

  /// Whether a note that was found until now is private.
  synchronized boolean hides() {
    return hides;
  }

  /// @param rewritten whether the index has to keep other looks of the file
  /// @param settled whether a later look would spare the next run the reading
  synchronized void same(boolean rewritten, boolean settled) {
    unchanged++;
    if (rewritten) touched++;
    else if (settled) reseen++;
  }

  /// Files that need not be read to know that they are the same.
  synchronized void skip(int files) {
    unchanged += files;
  }

  synchronized void lose(Problem problem) {
    lost.add(problem);
  }

  /// What became of the files so far.
  synchronized FileChanges files() {
    return new FileChanges(changes, unchanged);
  }

  /// Whether anything is found otherwise than before.
  synchronized boolean changesAnything() {
    return !changes.isEmpty() || touched > 0;
  }

  /// Whether to commit only what spares the next run the reading.
  synchronized boolean settlesMany() {
    return reseen > WORTH_A_COMMIT;
  }

  /// What could not be read, in no order.
  synchronized List<Problem> lost() {
    return List.copyOf(lost);
  }
}
