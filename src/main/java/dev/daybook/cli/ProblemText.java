package dev.daybook.cli;

import dev.daybook.note.Problem;

/// Writes what is wrong with a note as compilers do, so that editors find the place.
final class ProblemText {
  private ProblemText() {}

  static String line(Problem problem) {
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return Terminal.printable(problem.path() + line + ": " + problem.reason());
  }
}
