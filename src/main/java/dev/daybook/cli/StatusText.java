package dev.daybook.cli;

import dev.daybook.index.Numbers;
import dev.daybook.note.Problem;
import dev.daybook.search.Journal.Status;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Writes the state of the index for a person.
record StatusText(PrintWriter out, Instant now) {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  /// @param changes what is not in the index yet
  void write(Status status, String changes) {
    line("notes", status.notesFolder().toString());
    line("index", status.indexFolder() + ", " + size(status.indexBytes()));
    line(
        "content",
        Numbers.count(status.notes(), "note")
            + ", "
            + Numbers.count(status.sections(), "section")
            + ", language "
            + status.language());
    String when = ago(Duration.between(status.index().asOf(), now));
    line("generation", status.index().generation() + ", made " + when);
    line("changes", changes);
    line("problems", status.problems().isEmpty() ? "none" : "" + status.problems().size());
    for (Problem problem : status.problems()) out.println("  " + ProblemText.line(problem));
  }

  private void line(String name, String value) {
    out.println("%-11s %s".formatted(name, Terminal.printable(value)));
  }

  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }

  static String ago(Duration age) {
    if (age.toMinutes() < 1) return "just now";
    if (age.toHours() < 1) return Numbers.count(age.toMinutes(), "minute") + " ago";
    if (age.toDays() < 1) return Numbers.count(age.toHours(), "hour") + " ago";
    return Numbers.count(age.toDays(), "day") + " ago";
  }
}
