package dev.daybook.index;

import dev.daybook.note.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a run did and found.
///
/// @param notes in the index now
/// @param sections in the index now
/// @param problems of all notes and files, by path; not only of those that were read in this run
/// @param rebuilt why everything was indexed anew, or "" when it was not
/// @param generation of the index now
public record RunReport(
    int notes,
    int sections,
    int added,
    int changed,
    int removed,
    int unchanged,
    List<Problem> problems,
    Duration took,
    String rebuilt,
    long generation) {
  public RunReport {
    problems = List.copyOf(problems);
  }

  RunReport took(Duration time) {
    return new RunReport(
        notes, sections, added, changed, removed, unchanged, problems, time, rebuilt, generation);
  }

  RunReport rebuilt(String reason) {
    return new RunReport(
        notes, sections, added, changed, removed, unchanged, problems, took, reason, generation);
  }

  /// Whether the index is another now than before.
  public boolean changedAnything() {
    return added + changed + removed > 0 || !rebuilt.isEmpty();
  }

  /// How many files have problems.
  public int filesWithProblems() {
    return (int) problems.stream().map(Problem::path).distinct().count();
  }

  /// One line for a person: `3 000 notes, 14 210 sections: 12 added, 3 changed, …`.
  public String summary() {
    String found =
        "%s, %s: %s added, %s changed, %s removed, %s unchanged"
            .formatted(
                count(notes, "note"),
                count(sections, "section"),
                number(added),
                number(changed),
                number(removed),
                number(unchanged));
    int files = filesWithProblems();
    String problematic = files == 0 ? "" : ", " + number(files) + " with problems";
    String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    return found + problematic + " in " + seconds + " s";
  }

  private static String count(int number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /// Thousands set apart by a space, as ISO 31-0 has it, the same in every locale.
  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
