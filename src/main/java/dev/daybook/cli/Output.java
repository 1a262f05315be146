package dev.daybook.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// As what the notes found are written.
enum Output {
  /// For a person at a terminal.
  TEXT(20),
  /// The object that the server answers with.
  JSON(20),
  /// One object a note and line.
  JSONL(Output.ALL),
  /// One path a line.
  PATHS(Output.ALL),
  /// Paths that end with NUL, for names of any kind and `xargs -0`.
  PATHS0(Output.ALL),
  /// A list of links, to paste into a note.
  MD(20);

  private static final int ALL = dev.daybook.search.SearchRequest.MAX_WINDOW;

  private final int limit;

  Output(int limit) {
    this.limit = limit;
  }

  /// How many notes are given when nobody says otherwise: what a person reads, or all.
  int limit() {
    return limit;
  }

  /// The names as they are typed.
  static final class Names implements Iterable<String> {
    private static final List<String> ALL =
        Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }
}
