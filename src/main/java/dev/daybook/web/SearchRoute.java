package dev.daybook.web;

import dev.daybook.note.NoteFile;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers searches in JSON.
final class SearchRoute {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Journal journal;
  private final SearchParameters parameters;
  private final Staleness stale;
  private final String version;

  SearchRoute(Served served, SearchParameters parameters, Staleness stale) {
    this.journal = served.journal();
    this.parameters = parameters;
    this.stale = stale;
    this.version = served.settings().version();
  }

  /// `GET /api/v1/search`.
  void search(Context context) {
    SearchRequest request = parameters.read(QueryString.parse(context.queryString()));
    long start = System.nanoTime();
    SearchResult result = journal.search(request);
    double tookMs = (System.nanoTime() - start) / NANOS_PER_MILLI;
    Set<NoteFile> changed =
        result.hits().stream().map(NoteHit::file).filter(stale).collect(Collectors.toSet());
    if (Etag.isKnown(context, tag(request, result, changed))) return;
    Answers.data(context, SearchJson.bytes(result, request, tookMs, changed::contains));
  }

  /// Names the state of the index, what was asked of it, and what of the answer changes without it.
  private String tag(SearchRequest request, SearchResult result, Set<NoteFile> changed) {
    IndexState index = result.index();
    List<Boolean> staleHits =
        result.hits().stream().map(hit -> changed.contains(hit.file())).toList();
    return index.generation()
        + "-"
        + Etag.of(version + index + request + staleHits + result.partial());
  }
}
