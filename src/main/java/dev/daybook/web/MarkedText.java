package dev.daybook.web;

import dev.daybook.search.SearchResult.Range;
import java.util.List;

/// Text as HTML, with its matches marked: escaped first, so that nothing in a note is markup.
final class MarkedText {
  private MarkedText() {}

  static String html(String text, List<Range> ranges) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Range range : ranges) {
      html.append(escaped(text.substring(at, range.start()))).append("<mark>");
      html.append(escaped(text.substring(range.start(), range.end()))).append("</mark>");
      at = range.end();
    }
    return html.append(escaped(text.substring(at))).toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
