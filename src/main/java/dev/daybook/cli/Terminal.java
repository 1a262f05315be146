package dev.daybook.cli;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/// What the launcher found out of who reads along: Java 21 and 22 disagree on how to ask.
final class Terminal {
  private Terminal() {}

  /// Whether a person reads what is told on stderr.
  static boolean isWatched() {
    return Boolean.getBoolean("daybook.terminal");
  }

  /// Whether stdout is in colour: on a terminal that has some, unless `NO_COLOR` is set
  /// (https://no-color.org).
  static Ansi ansi(Map<String, String> environment) {
    boolean wanted =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return wanted && Boolean.getBoolean("daybook.colors") ? Ansi.ON : Ansi.OFF;
  }

  /// A text of a note, such that it can send no orders to the terminal, nor turn the direction of
  /// what follows. Keeps its length, so that ranges within stay right.
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }
}
