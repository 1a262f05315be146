package dev.daybook.web;

import dev.daybook.index.Folding;
import dev.daybook.query.Field;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Lists the values of one facet, however many they are, with their counts under a search.
final class FacetRoute {
  /// Values in one answer: more than a page can show, few enough to stay quick.
  private static final int MAX_LIMIT = 1000;

  private static final int DEFAULT_LIMIT = 100;

  /// Of a search, all that says which notes are counted.
  private static final Set<String> NAMES = names();

  private final Journal journal;
  private final SearchParameters parameters;

  FacetRoute(Served served, SearchParameters parameters) {
    this.journal = served.journal();
    this.parameters = parameters;
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(SearchParameters.NARROWING);
    names.addAll(Set.of("contains", "offset", "limit"));
    return names;
  }

  /// `GET /api/v1/facets/{field}`: the values that contain a text, in any case and accents.
  void facet(Context context) {
    Field field = SearchParameters.facet("field", context.pathParam("field"));
    QueryString given = QueryString.parse(context.queryString());
    SearchParameters.onlyKnown(given, NAMES);
    String contains = Folding.fold(String.join(" ", given.all("contains")));
    int limit = SearchParameters.number(given, "limit", DEFAULT_LIMIT, MAX_LIMIT);
    int offset = SearchParameters.number(given, "offset", 0, Integer.MAX_VALUE);
    SearchRequest asked = parameters.read(given.only(SearchParameters.NARROWING));
    SearchResult result = journal.search(asked.counting(field));
    FacetCounts counts = result.facets().getOrDefault(field, new FacetCounts(List.of(), 0, 0));
    List<FacetValue> matching =
        counts.values().stream()
            .filter(value -> Folding.fold(value.value()).contains(contains))
            .toList();
    List<FacetValue> values = matching.stream().skip(offset).limit(limit).toList();
    FacetCounts page = new FacetCounts(values, counts.distinct(), counts.none());
    Answers.json(context, SearchJson.facet(field, page, matching.size(), result.index()));
  }
}
