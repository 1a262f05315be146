package dev.daybook.web;

import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;

/// Answers searches in JSON.
final class SearchRoute {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Journal journal;
  private final SearchParameters parameters;
  private final String version;

  SearchRoute(Served served, SearchParameters parameters) {
    this.journal = served.journal();
    this.parameters = parameters;
    this.version = served.settings().version();
  }

  /// `GET /api/v1/search`.
  void search(Context context) {
    // Before the query is read, for at midnight `today` becomes another day.
    String asked = LocalDate.now(ZoneId.systemDefault()) + "?" + context.queryString();
    SearchRequest request = parameters.read(QueryString.parse(context.queryString()));
    long start = System.nanoTime();
    SearchResult result = journal.search(request);
    double tookMs = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (Etag.isKnown(context, tag(asked, result))) return;
    Answers.data(context, SearchJson.bytes(result, request, tookMs));
  }

  /// Names the state of the index, what was asked of it, and what of the answer changes without it.
  private String tag(String asked, SearchResult result) {
    IndexState index = result.index();
    StringBuilder answer = new StringBuilder(version).append(' ').append(asked).append(' ');
    answer.append(index.asOf()).append(' ').append(index.pending()).append(' ');
    answer.append(result.partial()).append(' ');
    for (NoteHit hit : result.hits()) { // those whose files are gone are not among them
      answer.append(hit.file().path()).append(hit.state().isStale() ? " stale\n" : "\n");
    }
    return index.generation() + "-" + Etag.of(answer.toString());
  }
}
