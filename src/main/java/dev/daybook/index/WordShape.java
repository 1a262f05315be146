package dev.daybook.index;

import java.util.ArrayList;
import java.util.List;

/// What a token looks like to one who wants to take it apart.
enum WordShape {
  /// One run of letters or digits, or nothing of that kind at all.
  PLAIN,
  /// One run in which case or kind of character changes, as in `camelCase` and `utf8`.
  HUMPED,
  /// Several runs, as in `foo.bar`, `snake_case` and `l'eau`.
  JOINED;

  /// A stretch of letters and digits of a token.
  record Run(int start, int end) {}

  /// The longest piece after an apostrophe that belongs to the word before it: `don't`, `we'll`.
  private static final int CONTRACTION = 2;

  static WordShape of(char[] text, int length) {
    boolean humped = false;
    boolean inside = false;
    boolean joined = false;
    boolean letters = false;
    for (int i = 0; i < length; i++) {
      boolean part = isPart(text[i]);
      letters |= part;
      joined |= !part;
      if (part && inside) humped |= humpBegins(text, i, length);
      inside = part;
    }
    if (joined && letters) return JOINED;
    return humped ? HUMPED : PLAIN;
  }

  /// The runs of a token, in order. A short ending after an apostrophe stays with its word, without
  /// the possessive `'s`, which is left out.
  static List<Run> runs(char[] text) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length) {
      if (!isPart(text[at])) {
        at++;
        continue;
      }
      int end = endOfRun(text, at);
      int after = endOfContraction(text, at, end);
      runs.add(isPossessive(text, end, after) ? new Run(at, end) : new Run(at, after));
      at = after;
    }
    return runs;
  }

  /// Whether a hump of the run that ends at `end` begins here: `camel|Case`, `HTTP|Server`,
  /// `utf|8`.
  static boolean humpBegins(char[] text, int at, int end) {
    char before = text[at - 1];
    char here = text[at];
    if (Character.isDigit(before) != Character.isDigit(here)) {
      return isPart(before) && isPart(here);
    }
    if (!Character.isUpperCase(here)) return false;
    if (Character.isLowerCase(before)) return true;
    return Character.isUpperCase(before) && at + 1 < end && Character.isLowerCase(text[at + 1]);
  }

  private static int endOfRun(char[] text, int start) {
    int end = start;
    while (end < text.length && isPart(text[end])) end++;
    return end;
  }

  private static int endOfContraction(char[] text, int start, int end) {
    if (end + 1 >= text.length || !isApostrophe(text[end]) || !isPart(text[end + 1])) return end;
    int after = endOfRun(text, end + 1);
    boolean isShort = after - end - 1 <= CONTRACTION && end - start > 1;
    return isShort && after == text.length ? after : end;
  }

  private static boolean isPossessive(char[] text, int end, int after) {
    return after == end + 2 && (text[end + 1] == 's' || text[end + 1] == 'S');
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /// Letters, digits, the marks that sit on letters, and the halves of characters beyond 16 bits.
  private static boolean isPart(char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) return true;
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
