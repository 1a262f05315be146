package dev.daybook.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredSection;
import dev.daybook.note.Section.Span;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Snippet.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Cuts snippets out of a text: not longer than a person reads at a glance, from word to word, line
/// by line, with `…` where a line is broken. A snippet is of code or of words, never of both.
///
/// @param code the lines of code in the text, in order
/// @param kind what all else of it is
record SnippetText(String text, List<Span> code, Kind kind) {
  /// Two or three lines of a page.
  private static final int LONGEST = 240;

  /// Of a piece that has to be cut, so much stands before its first match.
  private static final int BEFORE_MATCH = 60;

  /// Of a list, a table or code that goes on, so many lines are shown.
  private static final int MOST_LINES = 5;

  private static final String CUT = "…";

  /// The text of a field that is shown.
  static SnippetText of(StoredSection section, TextField field) {
    List<Span> code = field == TextField.BODY ? section.code() : List.of();
    Kind kind = field == TextField.LINKS ? Kind.LINKS : Kind.WORDS;
    return new SnippetText(section.stored(field.stems()), code, kind);
  }

  /// Cuts a piece apart that matches in words and in code.
  ///
  /// @param start where the piece begins in the text
  /// @param end where it ends
  /// @param matches in the text, tidy, within the piece
  List<Snippet> cutApart(int start, int end, List<Range> matches) {
    if (matches.isEmpty()) return List.of(cut(start, end, matches));
    return matches.stream()
        .collect(groupingBy(match -> part(match.start()), TreeMap::new, toList()))
        .values()
        .stream()
        .map(ofPart -> cut(start, end, ofPart))
        .toList();
  }

  /// Which of the turns of words and code a place is in, from the beginning of the text.
  private int part(int at) {
    int part = 0;
    for (Span span : code) {
      if (at < span.start()) return part;
      if (at < span.end()) return part + 1;
      part += 2;
    }
    return part;
  }

  /// One snippet of the piece, around its first match.
  Snippet cut(int start, int end, List<Range> matches) {
    int at = matches.isEmpty() ? skipSpace(start, end) : matches.get(0).start();
    for (Span span : code) {
      if (span.start() <= at && at < span.end()) return lines(span, start, end, matches);
      if (span.end() <= at) start = Math.max(start, span.end());
      else end = Math.min(end, Math.max(start, span.start()));
    }
    return words(start, end, matches);
  }

  private Snippet words(int start, int end, List<Range> matches) {
    int from = skipSpace(start, end);
    int to = skipSpaceBack(from, end);
    if (!matches.isEmpty()) from = Math.max(from, lineAbove(matches.get(0).start()));
    to = Math.min(to, linesBelow(from));
    if (to - from > LONGEST) {
      if (!matches.isEmpty()) from = cutBefore(from, to, matches.get(0).start());
      if (to - from > LONGEST) to = wordEnd(from, from + LONGEST);
    }
    return write(new SnippetWriter(text), from, skipSpaceBack(from, to), matches);
  }

  /// Of code whole lines, without the space that all of them begin with.
  private Snippet lines(Span span, int start, int end, List<Range> matches) {
    int from = Math.max(span.start(), lineStart(Math.max(start, span.start())));
    if (!matches.isEmpty()) from = Math.max(from, lineAbove(matches.get(0).start()));
    from = Math.max(lineStart(skipSpace(from, span.end())), span.start());
    int to = Math.min(span.end(), Math.max(lineEnd(end), linesBelow(from)));
    to = skipSpaceBack(from, Math.min(to, linesBelow(from)));
    int indent = indent(from, to);
    if (to - from > LONGEST) {
      if (!matches.isEmpty()) from = cutBefore(from, to, matches.get(0).start());
      if (to - from > LONGEST) to = skipSpaceBack(from, wordEnd(from, from + LONGEST));
    }
    return write(SnippetWriter.ofCode(text, indent), from, to, matches);
  }

  private int skipSpace(int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) from++;
    return from;
  }

  private int skipSpaceBack(int start, int end) {
    int to = end;
    while (to > start && isSpace(text.charAt(to - 1))) to--;
    return to;
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', Math.max(0, at - 1));
    return end < 0 ? text.length() : end;
  }

  /// Where the line before that of `at` begins.
  private int lineAbove(int at) {
    int start = lineStart(at);
    return start == 0 ? 0 : lineStart(start - 1);
  }

  /// Where the last of as many lines as are shown ends.
  private int linesBelow(int from) {
    int end = from - 1;
    for (int i = 0; i < MOST_LINES && end < text.length(); i++) {
      int next = text.indexOf('\n', end + 1);
      end = next < 0 ? text.length() : next;
    }
    return end;
  }

  /// How much space all lines begin with that hold more.
  private int indent(int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int line = from; line < to; line = lineEnd(line + 1) + 1) {
      int words = skipSpace(line, to);
      if (words < to && lineStart(words) == line) least = Math.min(least, words - line);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private int cutBefore(int from, int to, int match) {
    int wanted = Math.min(match - BEFORE_MATCH, to - LONGEST);
    return wanted <= from ? from : skipSpace(wordStart(wanted, match), to);
  }

  /// The first word border at or after `at`, but none beyond the match.
  private int wordStart(int at, int match) {
    BreakIterator words = words();
    int start = words.isBoundary(at) ? at : words.following(at);
    return start == BreakIterator.DONE || start > match ? match : start;
  }

  /// The last word border at or before `at`; within a word without end, `at` itself.
  private int wordEnd(int from, int at) {
    BreakIterator words = words();
    int end = words.isBoundary(at) ? at : words.preceding(at);
    if (end > from) return end;
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private BreakIterator words() {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return words;
  }

  private Snippet write(SnippetWriter out, int from, int to, List<Range> matches) {
    if (isBroken(lineStart(from), from)) out.append(CUT);
    List<Range> ranges = new ArrayList<>();
    int at = from;
    for (Range match : matches) {
      if (match.start() < from || match.end() > to) continue;
      out.copy(at, match.start());
      int start = out.length();
      out.copy(match.start(), match.end());
      ranges.add(new Range(start, out.length()));
      at = match.end();
    }
    out.copy(at, to);
    if (isBroken(to, lineEnd(to + 1)) && !out.endsSentence()) out.append(CUT);
    return new Snippet(out.toString(), List.copyOf(ranges), out.isCode() ? Kind.CODE : kind);
  }

  /// Whether words of a line stand between a border of a snippet and that of the line.
  private boolean isBroken(int start, int end) {
    return skipSpace(start, end) < end;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
  }
}
