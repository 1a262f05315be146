package dev.daybook.web;

import dev.daybook.query.Field;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.IndexState;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Answers searches, and the values of one facet, in JSON.
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
    if (Etag.isKnown(context, tag(request, result))) return;
    Answers.send(context, "application/json", SearchJson.search(result, request, tookMs, stale));
  }

  /// `GET /api/v1/facets/{field}`: the values that contain a text, in any case and accents.
  void facet(Context context) {
    Field field = SearchParameters.facet("field", context.pathParam("field"));
    QueryString given = QueryString.parse(context.queryString());
    Set<String> names = new TreeSet<>(SearchParameters.NAMES);
    names.add("contains");
    SearchParameters.onlyKnown(given, names);
    String contains = given.one("contains");
    int most =
        SearchParameters.number(given, "facetValues", 100, SearchParameters.MAX_FACET_VALUES);
    SearchRequest asked = parameters.read(given.without("contains"));
    SearchResult result = journal.search(onlyFacet(asked, field));
    FacetCounts counts = result.facets().getOrDefault(field, new FacetCounts(List.of(), 0, 0));
    List<FacetValue> values =
        counts.values().stream()
            .filter(value -> contains == null || folded(value.value()).contains(folded(contains)))
            .limit(most)
            .toList();
    FacetCounts found = new FacetCounts(values, counts.distinct(), counts.none());
    Answers.json(context, SearchJson.facet(field, found, result.index()));
  }

  /// Names the state of the index, what was asked of it, and what of the answer changes without it.
  private String tag(SearchRequest request, SearchResult result) {
    IndexState index = result.index();
    List<Boolean> staleHits = result.hits().stream().map(hit -> stale.test(hit.file())).toList();
    return index.generation()
        + "-"
        + Etag.of(version + index + request + staleHits + result.partial());
  }

  private static SearchRequest onlyFacet(SearchRequest asked, Field field) {
    return new SearchRequest(
        asked.query(),
        asked.choices(),
        asked.dated(),
        asked.sort(),
        0,
        0,
        List.of(field),
        SearchRequest.MAX_WINDOW,
        null);
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return apart.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
  }
}
