package dev.daybook.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/// When matches are marked by colour.
enum Color {
  AUTO,
  ALWAYS,
  NEVER;

  /// @param auto what the terminal is able to and the user wants in general
  Ansi ansi(Ansi auto) {
    return switch (this) {
      case AUTO -> auto;
      case ALWAYS -> Ansi.ON;
      case NEVER -> Ansi.OFF;
    };
  }

  /// The names as they are typed.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).iterator();
    }
  }
}
