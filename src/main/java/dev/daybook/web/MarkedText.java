package dev.daybook.web;

import dev.daybook.search.SearchResult.Range;
import java.util.List;

/// Writes plain text as HTML: escaped, and with `<mark>` around its matches. Nothing of the text
/// can become markup, since it is cut first and each piece is escaped by itself.
final class MarkedText {
  /// The characters that mean something in HTML, a bit for each; the last one is for all others.
  private static final long SPECIAL = 1L << '&' | 1L << '<' | 1L << '>' | 1L << '"' | 1L << '\'';

  private static final int LAST_BIT = Long.SIZE - 1;

  private MarkedText() {}

  /// @param ranges in order; what of them lies outside of the text is left out
  static String html(String text, List<Range> ranges) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int at = 0;
    for (Range range : ranges) {
      int start = Math.max(at, whole(text, range.start()));
      int end = whole(text, range.end());
      if (end <= start) continue;
      escape(text, at, start, out);
      escape(text, start, end, out.append("<mark>"));
      out.append("</mark>");
      at = end;
    }
    escape(text, at, text.length(), out);
    return out.toString();
  }

  /// The text as it stands in HTML, in content and between quotes alike.
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    escape(text, 0, text.length(), out);
    return out.toString();
  }

  /// The nearest offset within the text, not before it, that splits no character.
  static int whole(CharSequence text, int offset) {
    if (offset <= 0) return 0;
    if (offset >= text.length()) return text.length();
    boolean splits = Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return splits ? offset + 1 : offset;
  }

  private static void escape(String text, int start, int end, StringBuilder out) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // One test for all, as a processor would guess wrong at every space.
      if ((SPECIAL >>> Math.min(c, LAST_BIT) & 1) == 0) continue;
      out.append(text, from, i).append(entity(c));
      from = i + 1;
    }
    out.append(text, from, end);
  }

  /// Of a character that means something in HTML.
  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> throw new IllegalArgumentException(c + " means nothing in HTML");
    };
  }
}
