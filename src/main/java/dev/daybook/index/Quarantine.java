package dev.daybook.index;

import dev.daybook.note.NoteFile;
import dev.daybook.note.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the files that a run could not take in without coming to grief itself, so that no
/// later run of this process tries again before they change. Safe for use by many threads.
final class Quarantine {
  private record Case(NoteFile file, Problem problem) {}

  private final Map<String, Case> cases = new ConcurrentHashMap<>();

  Problem add(NoteFile file, Throwable fault) {
    String what = fault.getClass().getSimpleName();
    String reason = "could not be taken in (" + what + ") and is left out until it changes";
    Problem problem = new Problem(file.path(), 0, reason, false);
    cases.put(file.path(), new Case(file, problem));
    return problem;
  }

  /// What is the matter with the file, if anything is.
  Optional<Problem> of(NoteFile file) {
    Case known = cases.get(file.path());
    if (known == null) return Optional.empty();
    if (known.file().equals(file)) return Optional.of(known.problem());
    cases.remove(file.path());
    return Optional.empty();
  }
}
