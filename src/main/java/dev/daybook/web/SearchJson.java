package dev.daybook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.daybook.note.NoteFile;
import dev.daybook.query.Field;
import dev.daybook.query.FilteredQuery;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.ParsedQuery.Warning;
import dev.daybook.search.Explanation;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Snippet.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A search result as the JSON object that the server and the command line both answer with.
public final class SearchJson {
  private SearchJson() {}

  /// The object for one search.
  ///
  /// @param tookMs how long the search took, in milliseconds
  /// @param stale whether a note's file is another now than when it was indexed
  public static String search(
      SearchResult result, SearchRequest request, double tookMs, Predicate<NoteFile> stale) {
    return Json.text(answer(result, request, tookMs, stale));
  }

  /// The same in UTF-8.
  static byte[] bytes(
      SearchResult result, SearchRequest request, double tookMs, Predicate<NoteFile> stale) {
    return Json.bytes(answer(result, request, tookMs, stale));
  }

  private static Answer answer(
      SearchResult result, SearchRequest request, double tookMs, Predicate<NoteFile> stale) {
    return new Answer(
        asked(result, request),
        new Total(result.notes(), result.complete(), result.sections()),
        request.offset(),
        request.limit(),
        Json.rounded(tookMs),
        result.partial(),
        result.gone(),
        result.hits().stream().map(hit -> hit(hit, stale)).toList(),
        facets(result.facets(), request.facets()),
        result.histogram() == null ? null : histogram(result.histogram()),
        result.suggestions().stream()
            .map(other -> new Suggested(other.query(), other.notes(), other.why()))
            .toList(),
        state(result.index()));
  }

  /// One note of a result by itself, on one line.
  public static String line(NoteHit hit, Predicate<NoteFile> stale) {
    return Json.text(hit(hit, stale));
  }

  /// One facet by itself.
  ///
  /// @param matching how many of its values could be given
  static String facet(Field field, FacetCounts counts, int matching, IndexState index) {
    Facet facet = facet(counts);
    return Json.text(
        new OneFacet(
            field.key(), facet.values(), matching, facet.distinct(), facet.none(), state(index)));
  }

  static State state(IndexState index) {
    return new State(index.generation(), index.asOf().toString(), index.pending());
  }

  private static Asked asked(SearchResult result, SearchRequest request) {
    ParsedQuery query = result.query();
    List<Oddity> warnings =
        query.warnings().stream().map(warning -> oddity(warning, result.repaired())).toList();
    FilteredQuery filtered = request.filtered();
    FilteredQuery apart = filtered.apart();
    return new Asked(
        query.text(),
        query.print().strip(),
        query.print(filtered.whole()).strip(),
        apart.equals(filtered)
            ? null
            : SearchParameters.written(query.print(apart.query()).strip(), apart),
        warnings);
  }

  private static Oddity oddity(Warning warning, Map<String, Integer> counts) {
    Integer notes = warning.repaired() == null ? null : counts.get(warning.repaired());
    return new Oddity(warning.start(), warning.end(), warning.message(), warning.repaired(), notes);
  }

  private static Hit hit(NoteHit hit, Predicate<NoteFile> stale) {
    return new Hit(
        hit.file().path(),
        hit.title(),
        Json.ranges(hit.titleMatches()),
        hit.aliases(),
        Urls.note(hit.file().path()),
        Json.iso(hit.date()),
        hit.modified().toString(),
        hit.authors(),
        hit.categories(),
        hit.tags(),
        Json.rounded(hit.score()),
        hit.missing(),
        stale.test(hit.file()),
        hit.moreSections(),
        hit.sections().stream().map(SearchJson::section).toList(),
        hit.explanation());
  }

  private static Part section(SectionHit hit) {
    return new Part(
        hit.heading(),
        Json.ranges(hit.headingMatches()),
        hit.breadcrumb(),
        hit.anchor(),
        hit.level(),
        hit.line(),
        Json.rounded(hit.score()),
        hit.tier().name().toLowerCase(Locale.ROOT),
        hit.snippets().stream().map(SearchJson::snippet).toList());
  }

  private static Piece snippet(Snippet snippet) {
    String html = MarkedText.html(snippet.text(), snippet.ranges());
    return new Piece(
        snippet.text(),
        Json.ranges(snippet.ranges()),
        html,
        snippet.kind() == Kind.CODE,
        snippet.kind() == Kind.LINKS);
  }

  private static Map<String, Facet> facets(Map<Field, FacetCounts> counts, List<Field> asked) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (Field field : asked) {
      FacetCounts counted = counts.get(field);
      if (counted != null) facets.put(field.key(), facet(counted));
    }
    return facets;
  }

  private static Facet facet(FacetCounts counts) {
    List<Counted> values = counts.values().stream().map(SearchJson::counted).toList();
    return new Facet(values, counts.distinct(), counts.none());
  }

  private static Counted counted(FacetValue value) {
    return new Counted(value.value(), value.notes(), value.selected(), value.excluded());
  }

  private static Timeline histogram(Histogram histogram) {
    List<Stretch> buckets =
        histogram.buckets().stream()
            .map(it -> new Stretch(it.from().toString(), it.to().toString(), it.notes()))
            .toList();
    return new Timeline(SearchParameters.key(histogram.interval()), histogram.undated(), buckets);
  }

  private record Answer(
      Asked query,
      Total total,
      int offset,
      int limit,
      double tookMs,
      boolean partial,
      @JsonInclude(Include.NON_DEFAULT) int gone,
      List<Hit> hits,
      Map<String, Facet> facets,
      @JsonInclude(Include.NON_NULL) @Nullable Timeline histogram,
      List<Suggested> suggestions,
      State index) {}

  private record Asked(
      String q,
      String parsed,
      String whole,
      @JsonInclude(Include.NON_NULL) @Nullable String apart,
      List<Oddity> warnings) {}

  private record Oddity(
      int start,
      int end,
      String message,
      @Nullable String repaired,
      @JsonInclude(Include.NON_NULL) @Nullable Integer notes) {}

  private record Total(int notes, int complete, int sections) {}

  private record Hit(
      String path,
      String title,
      List<List<Integer>> titleRanges,
      @JsonInclude(Include.NON_EMPTY) List<String> aliases,
      String url,
      @Nullable String date,
      String modified,
      List<String> authors,
      List<String> categories,
      List<String> tags,
      double score,
      List<String> missing,
      boolean stale,
      int moreSections,
      List<Part> sections,
      @JsonInclude(Include.NON_NULL) @Nullable Explanation explanation) {}

  private record Part(
      String heading,
      List<List<Integer>> headingRanges,
      List<String> breadcrumb,
      String anchor,
      int level,
      int line,
      double score,
      String tier,
      List<Piece> snippets) {}

  private record Piece(
      String text,
      List<List<Integer>> ranges,
      String html,
      @JsonInclude(Include.NON_DEFAULT) boolean code,
      @JsonInclude(Include.NON_DEFAULT) boolean links) {}

  private record Facet(List<Counted> values, int distinct, int none) {}

  private record OneFacet(
      String field, List<Counted> values, int matching, int distinct, int none, State index) {}

  private record Counted(
      String value,
      int notes,
      @JsonInclude(Include.NON_DEFAULT) boolean selected,
      @JsonInclude(Include.NON_DEFAULT) boolean excluded) {}

  private record Timeline(String interval, int undated, List<Stretch> buckets) {}

  private record Stretch(String from, String to, int notes) {}

  private record Suggested(String q, int notes, String why) {}

  record State(long generation, String asOf, int pending) {}
}
