package dev.daybook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page as it is filled in on the server: what stands in `index.html` at its marks is replaced,
/// so that everything can be read without a script. Immutable.
///
/// The marks are `<!--results-->`, `<!--facets-->`, `<!--note-->`, `<!--status-->`, the attribute
/// `value="" data-query` of the search box, and the title `<title>Daybook</title>`.
final class PlainPage {
  private static final String TITLE = "<title>Daybook</title>";
  private static final String QUERY = "value=\"\" data-query";
  private static final String RESULTS = "<!--results-->";
  private static final String FACETS = "<!--facets-->";
  private static final String NOTE = "<!--note-->";
  private static final String STATUS = "<!--status-->";

  private final Map<String, String> filled;

  PlainPage() {
    this(Map.of());
  }

  private PlainPage(Map<String, String> filled) {
    this.filled = filled;
  }

  /// With a plain text before the name in the title.
  PlainPage withTitle(String text) {
    if (text.isBlank()) return this;
    return with(TITLE, "<title>" + MarkedText.escaped(text.strip()) + " - Daybook</title>");
  }

  /// With a typed query in the search box.
  PlainPage withQuery(String text) {
    return with(QUERY, "value=\"" + MarkedText.escaped(text) + "\" data-query");
  }

  /// With the results as HTML.
  PlainPage withResults(String html) {
    return with(RESULTS, html);
  }

  /// With the facets as HTML.
  PlainPage withFacets(String html) {
    return with(FACETS, html);
  }

  /// With a note as HTML.
  PlainPage withNote(String html) {
    return with(NOTE, html);
  }

  /// With a plain text where the page says how it is.
  PlainPage withStatus(String text) {
    return with(STATUS, MarkedText.escaped(text));
  }

  /// The page, from what stands in `index.html`. It is gone through once, so that nothing that was
  /// filled in is taken for a mark.
  String fill(String index) {
    if (filled.isEmpty()) return index;
    Pattern marks =
        Pattern.compile(
            filled.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    return marks
        .matcher(index)
        .replaceAll(mark -> Matcher.quoteReplacement(filled.getOrDefault(mark.group(), "")));
  }

  private PlainPage with(String mark, String replacement) {
    Map<String, String> more = new LinkedHashMap<>(filled);
    more.put(mark, replacement);
    return new PlainPage(more);
  }
}
