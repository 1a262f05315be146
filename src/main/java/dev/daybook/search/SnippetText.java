package dev.daybook.search;

import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Snippet;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a snippet out of a text: not longer than a person reads at a glance, from word to word, on
/// one line, with `…` where something was left out.
final class SnippetText {
  /// Two or three lines of a page.
  private static final int LONGEST = 240;

  /// Of a piece that has to be cut, so much stands before its first match.
  private static final int BEFORE_MATCH = 60;

  private static final String CUT = "…";

  private SnippetText() {}

  /// @param start where the piece begins in the text
  /// @param end where it ends
  /// @param matches in the text, tidy, within the piece
  static Snippet of(String text, int start, int end, List<Range> matches) {
    int from = skipSpace(text, start, end);
    int to = end;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    if (to - from > LONGEST) {
      if (!matches.isEmpty()) from = cutBefore(text, from, to, matches.get(0).start());
      if (to - from > LONGEST) to = wordEnd(text, from, from + LONGEST);
    }
    return write(text, from, to, matches);
  }

  private static int skipSpace(String text, int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) from++;
    return from;
  }

  private static int cutBefore(String text, int from, int to, int match) {
    int wanted = Math.min(match - BEFORE_MATCH, to - LONGEST);
    return wanted <= from ? from : skipSpace(text, wordStart(text, wanted, match), to);
  }

  /// The first word border at or after `at`, but none beyond the match.
  private static int wordStart(String text, int at, int match) {
    BreakIterator words = words(text);
    int start = words.isBoundary(at) ? at : words.following(at);
    return start == BreakIterator.DONE || start > match ? match : start;
  }

  /// The last word border at or before `at`; within a word without end, `at` itself.
  private static int wordEnd(String text, int from, int at) {
    BreakIterator words = words(text);
    int end = words.isBoundary(at) ? at : words.preceding(at);
    if (end > from) return end;
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static BreakIterator words(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return words;
  }

  private static Snippet write(String text, int from, int to, List<Range> matches) {
    StringBuilder out = new StringBuilder();
    if (!isStart(text, from)) out.append(CUT);
    List<Range> ranges = new ArrayList<>();
    int at = from;
    for (Range match : matches) {
      if (match.start() < from || match.end() > to) continue;
      copy(text, at, match.start(), out);
      int start = out.length();
      copy(text, match.start(), match.end(), out);
      ranges.add(new Range(start, out.length()));
      at = match.end();
    }
    copy(text, at, to, out);
    if (skipSpace(text, to, text.length()) < text.length() && !endsSentence(out)) out.append(CUT);
    return new Snippet(out.toString(), List.copyOf(ranges));
  }

  private static boolean endsSentence(CharSequence text) {
    return text.length() > 0 && ".!?。！？…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isStart(String text, int from) {
    for (int i = 0; i < from; i++) if (!isSpace(text.charAt(i))) return false;
    return true;
  }

  /// Every run of space and line ends becomes one space.
  private static void copy(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) out.append(c);
      else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
  }
}
