package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a run did and found.
///
/// @param notes in the index now
/// @param sections in the index now
/// @param heldBack notes that are kept though their files are gone, because most of the folder is
/// @param problems of all notes and files, by path; not only of those that were read in this run
/// @param rebuilt why everything was indexed anew, or "" when it was not
/// @param generation of the index now
public record RunReport(
    int notes,
    int sections,
    FileChanges files,
    int heldBack,
    List<Problem> problems,
    Duration took,
    String rebuilt,
    long generation) {
  public RunReport {
    problems = List.copyOf(problems);
  }

  RunReport took(Duration time) {
    return new RunReport(notes, sections, files, heldBack, problems, time, rebuilt, generation);
  }

  RunReport rebuilt(String reason) {
    return new RunReport(notes, sections, files, heldBack, problems, took, reason, generation);
  }

  /// How many notes are new.
  public int added() {
    return files.count(Kind.ADDED);
  }

  /// How many notes are other than they were.
  public int changed() {
    return files.count(Kind.CHANGED);
  }

  /// How many notes are gone.
  public int removed() {
    return files.count(Kind.REMOVED);
  }

  /// How many notes are as they were; these were not parsed again.
  public int unchanged() {
    return files.unchanged();
  }

  /// Whether the index is another now than before.
  public boolean changedAnything() {
    return !files.changed().isEmpty() || !rebuilt.isEmpty();
  }

  /// How many files have problems.
  public int filesWithProblems() {
    return (int) problems.stream().map(Problem::path).distinct().count();
  }

  /// One line for a person: `3 000 notes, 14 210 sections: 12 added, 3 changed, …`.
  public String summary() {
    int files = filesWithProblems();
    return "%s, %s: %s%s%s in %s s"
        .formatted(
            Numbers.count(notes, "note"),
            Numbers.count(sections, "section"),
            this.files.summary(),
            heldBack == 0 ? "" : ", " + Numbers.grouped(heldBack) + " gone but kept",
            files == 0 ? "" : ", " + Numbers.grouped(files) + " with problems",
            String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
  }
}
