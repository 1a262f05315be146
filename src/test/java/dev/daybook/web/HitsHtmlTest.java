package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.IndexState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the page without scripts says of how much was found.
class HitsHtmlTest {
  private static final SearchRequest REQUEST =
      new SearchRequest(
          new QueryParser(Clock.systemUTC()).parse("tea"),
          Map.of(),
          null,
          Sort.RELEVANCE,
          0,
          10,
          List.of(),
          0,
          null);

  private static String said(int notes, boolean partial) {
    SearchResult result =
        new SearchResult(
            REQUEST.query(),
            notes,
            notes,
            2 * notes,
            List.of(),
            Map.of(),
            null,
            Map.of(),
            List.of(),
            new IndexState(1, Instant.EPOCH, 0),
            partial,
            0);
    String html = HitsHtml.html(result, REQUEST, QueryString.parse("q=tea"), 10_000);
    return html.substring(html.indexOf('>') + 1, html.indexOf("</h1>"));
  }

  @Test
  void saysHowManyAreFound() {
    assertEquals("1 note, 2 sections", said(1, false));
    assertEquals("0 notes, 0 sections", said(0, false));
    assertEquals("At least 3 notes, 6 sections", said(3, true));
  }

  /// Nobody knows what a search finds whose time was up.
  @Test
  void saysNotThatThereIsNothingWhenTheTimeWasUp() {
    assertEquals("The search took too long and was given up", said(0, true));
  }
}
