package dev.daybook.web;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.query.Field;
import dev.daybook.query.FilteredQuery;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.ParsedQuery.Warning;
import dev.daybook.search.Explanation;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.Bucket;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Snippet.Kind;
import dev.daybook.search.SearchResult.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A search result as the JSON object that the server and the command line both answer with.
public final class SearchJson {
  private final JsonGenerator out;

  private SearchJson(JsonGenerator out) {
    this.out = out;
  }

  /// The object for one search.
  ///
  /// @param tookMs how long the search took, in milliseconds
  public static String search(SearchResult result, SearchRequest request, double tookMs) {
    return JsonStream.text(out -> new SearchJson(out).answer(result, request, tookMs));
  }

  /// The same in UTF-8.
  static byte[] bytes(SearchResult result, SearchRequest request, double tookMs) {
    return JsonStream.bytes(out -> new SearchJson(out).answer(result, request, tookMs));
  }

  /// One note of a result by itself, on one line.
  public static String line(NoteHit hit) {
    return JsonStream.text(out -> new SearchJson(out).hit(hit));
  }

  /// One facet by itself.
  ///
  /// @param matching how many of its values could be given
  static String facet(Field field, FacetCounts counts, int matching, IndexState index) {
    return JsonStream.text(out -> new SearchJson(out).facetAlone(field, counts, matching, index));
  }

  private void answer(SearchResult result, SearchRequest request, double tookMs)
      throws IOException {
    out.writeStartObject();
    asked(result, request);
    out.writeObjectFieldStart("total");
    out.writeNumberField("notes", result.notes());
    out.writeNumberField("complete", result.complete());
    out.writeNumberField("sections", result.sections());
    out.writeEndObject();
    out.writeNumberField("offset", request.offset());
    out.writeNumberField("limit", request.limit());
    out.writeNumberField("tookMs", Json.rounded(tookMs));
    out.writeBooleanField("partial", result.partial());
    if (result.gone() != 0) out.writeNumberField("gone", result.gone());
    out.writeArrayFieldStart("hits");
    for (NoteHit hit : result.hits()) hit(hit);
    out.writeEndArray();
    facets(result.facets(), request.facets());
    if (result.histogram() != null) histogram(result.histogram());
    out.writeArrayFieldStart("suggestions");
    for (Suggestion other : result.suggestions()) suggestion(other);
    out.writeEndArray();
    state(result.index());
    out.writeEndObject();
  }

  private void asked(SearchResult result, SearchRequest request) throws IOException {
    ParsedQuery query = result.query();
    FilteredQuery filtered = request.filtered();
    FilteredQuery apart = filtered.apart();
    out.writeObjectFieldStart("query");
    out.writeStringField("q", query.text());
    out.writeStringField("parsed", query.print().strip());
    out.writeStringField("whole", query.print(filtered.whole()).strip());
    if (!apart.equals(filtered)) {
      String written = SearchParameters.written(query.print(apart.query()).strip(), apart);
      out.writeStringField("apart", written);
    }
    out.writeArrayFieldStart("warnings");
    for (Warning warning : query.warnings()) warning(warning, result.repaired());
    out.writeEndArray();
    out.writeEndObject();
  }

  private void warning(Warning warning, Map<String, Integer> counts) throws IOException {
    String repaired = warning.repaired();
    Integer notes = repaired == null ? null : counts.get(repaired);
    out.writeStartObject();
    out.writeNumberField("start", warning.start());
    out.writeNumberField("end", warning.end());
    out.writeStringField("message", warning.message());
    out.writeStringField("repaired", repaired);
    if (notes != null) out.writeNumberField("notes", notes);
    out.writeEndObject();
  }

  private void hit(NoteHit hit) throws IOException {
    out.writeStartObject();
    out.writeStringField("path", hit.file().path());
    out.writeStringField("title", hit.title());
    JsonStream.ranges(out, "titleRanges", hit.titleMatches());
    if (!hit.aliases().isEmpty()) JsonStream.strings(out, "aliases", hit.aliases());
    out.writeStringField("url", Urls.note(hit.file().path()));
    out.writeStringField("date", Json.iso(hit.date()));
    out.writeStringField("modified", hit.modified().toString());
    JsonStream.strings(out, "authors", hit.authors());
    JsonStream.strings(out, "categories", hit.categories());
    JsonStream.strings(out, "tags", hit.tags());
    out.writeNumberField("score", Json.rounded(hit.score()));
    JsonStream.strings(out, "missing", hit.missing());
    out.writeBooleanField("stale", hit.state().isStale());
    out.writeNumberField("moreSections", hit.moreSections());
    out.writeArrayFieldStart("sections");
    for (SectionHit section : hit.sections()) section(section);
    out.writeEndArray();
    explanation(hit.explanation());
    out.writeEndObject();
  }

  private void explanation(@Nullable Explanation explanation) throws IOException {
    if (explanation == null) return;
    out.writeObjectFieldStart("explanation");
    JsonStream.strings(out, "reasons", explanation.reasons());
    JsonStream.strings(out, "figures", explanation.figures());
    out.writeEndObject();
  }

  private void section(SectionHit hit) throws IOException {
    out.writeStartObject();
    out.writeStringField("heading", hit.heading());
    JsonStream.ranges(out, "headingRanges", hit.headingMatches());
    JsonStream.strings(out, "breadcrumb", hit.breadcrumb());
    out.writeStringField("anchor", hit.anchor());
    out.writeNumberField("level", hit.level());
    out.writeNumberField("line", hit.line());
    out.writeNumberField("score", Json.rounded(hit.score()));
    out.writeStringField("tier", hit.tier().name().toLowerCase(Locale.ROOT));
    out.writeArrayFieldStart("snippets");
    for (Snippet snippet : hit.snippets()) snippet(snippet);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void snippet(Snippet snippet) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", snippet.text());
    JsonStream.ranges(out, "ranges", snippet.ranges());
    out.writeStringField("html", MarkedText.html(snippet.text(), snippet.ranges()));
    if (snippet.kind() == Kind.CODE) out.writeBooleanField("code", true);
    if (snippet.kind() == Kind.LINKS) out.writeBooleanField("links", true);
    out.writeEndObject();
  }

  private void facets(Map<Field, FacetCounts> counts, List<Field> asked) throws IOException {
    out.writeObjectFieldStart("facets");
    for (Field field : asked) {
      FacetCounts counted = counts.get(field);
      if (counted != null) facet(field, counted);
    }
    out.writeEndObject();
  }

  private void facet(Field field, FacetCounts counts) throws IOException {
    out.writeObjectFieldStart(field.key());
    values(counts.values());
    out.writeNumberField("distinct", counts.distinct());
    out.writeNumberField("none", counts.none());
    out.writeEndObject();
  }

  private void facetAlone(Field field, FacetCounts counts, int matching, IndexState index)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("field", field.key());
    values(counts.values());
    out.writeNumberField("matching", matching);
    out.writeNumberField("distinct", counts.distinct());
    out.writeNumberField("none", counts.none());
    state(index);
    out.writeEndObject();
  }

  private void values(List<FacetValue> values) throws IOException {
    out.writeArrayFieldStart("values");
    for (FacetValue value : values) {
      out.writeStartObject();
      out.writeStringField("value", value.value());
      out.writeNumberField("notes", value.notes());
      if (value.selected()) out.writeBooleanField("selected", true);
      if (value.excluded()) out.writeBooleanField("excluded", true);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void histogram(Histogram histogram) throws IOException {
    out.writeObjectFieldStart("histogram");
    out.writeStringField("interval", SearchParameters.key(histogram.interval()));
    out.writeNumberField("undated", histogram.undated());
    out.writeArrayFieldStart("buckets");
    for (Bucket bucket : histogram.buckets()) {
      out.writeStartObject();
      out.writeStringField("from", bucket.from().toString());
      out.writeStringField("to", bucket.to().toString());
      out.writeNumberField("notes", bucket.notes());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void suggestion(Suggestion other) throws IOException {
    out.writeStartObject();
    out.writeStringField("q", other.query());
    out.writeNumberField("notes", other.notes());
    out.writeStringField("why", other.why());
    out.writeEndObject();
  }

  private void state(IndexState index) throws IOException {
    out.writeObjectFieldStart("index");
    out.writeNumberField("generation", index.generation());
    out.writeStringField("asOf", index.asOf().toString());
    out.writeNumberField("pending", index.pending());
    out.writeEndObject();
  }
}
