package dev.daybook.index;

import dev.daybook.note.Problem;
import java.util.Comparator;

/// The order in which problems are told: by file, and within it from top to bottom.
final class Problems {
  static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::reason);

  private Problems() {}
}
