package dev.daybook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.note.Problem;
import dev.daybook.query.ParsedQuery;
import dev.daybook.search.Journal.Status;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes answers as JSON, for the server and the command line alike.
public final class SearchJson {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private SearchJson() {}

  /// The answer of `/api/v1/search`.
  public static String search(SearchRequest request, SearchResult result, double tookMs) {
    ObjectNode json = MAPPER.createObjectNode();
    query(json.putObject("query"), result.query());
    json.putObject("total").put("notes", result.notes()).put("sections", result.sections());
    json.put("offset", request.offset()).put("limit", request.limit());
    json.put("tookMs", Math.round(tookMs * 10) / 10.0);
    ArrayNode hits = json.putArray("hits");
    for (NoteHit hit : result.hits()) hits.add(node(hit));
    ObjectNode facets = json.putObject("facets");
    result.facets().forEach((field, counts) -> facet(facets.putObject(field.key()), counts));
    Histogram histogram = result.histogram();
    if (histogram != null) histogram(json.putObject("histogram"), histogram);
    ArrayNode suggestions = json.putArray("suggestions");
    result
        .suggestions()
        .forEach(each ->
            suggestions
                .addObject()
                .put("q", each.query())
                .put("notes", each.notes())
                .put("why", each.why()));
    if (result.partial()) json.put("partial", true);
    index(json.putObject("index"), result.index());
    return text(json);
  }

  /// One hit, on one line.
  public static String hit(NoteHit hit) {
    return text(node(hit));
  }

  /// The answer of `/api/v1/status`.
  public static String status(Status status, String version) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("version", version);
    json.put("notesFolder", status.notesFolder().toString());
    json.put("indexFolder", status.indexFolder().toString());
    json.put("notes", status.notes()).put("sections", status.sections());
    json.put("indexBytes", status.indexBytes()).put("language", status.language());
    index(json, status.index());
    ArrayNode problems = json.putArray("problems");
    for (Problem problem : status.problems()) {
      problems
          .addObject()
          .put("path", problem.path())
          .put("line", problem.line())
          .put("reason", problem.reason())
          .put("indexed", problem.indexed());
    }
    return text(json);
  }

  static String text(ObjectNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  private static void query(ObjectNode json, ParsedQuery query) {
    json.put("q", query.text()).put("parsed", query.print());
    ArrayNode warnings = json.putArray("warnings");
    for (ParsedQuery.Warning warning : query.warnings()) {
      ObjectNode node = warnings.addObject();
      node.put("start", warning.start()).put("end", warning.end());
      node.put("message", warning.message());
      if (warning.repaired() != null) node.put("repaired", warning.repaired());
    }
  }

  private static ObjectNode node(NoteHit hit) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("path", hit.file().path()).put("title", hit.title());
    ranges(json.putArray("titleRanges"), hit.titleMatches());
    json.put("url", Urls.note(hit.file().path()));
    json.put("date", hit.date() == null ? null : hit.date().toString());
    json.put("modified", hit.modified().toString());
    texts(json.putArray("authors"), hit.authors());
    texts(json.putArray("categories"), hit.categories());
    texts(json.putArray("tags"), hit.tags());
    json.put("score", hit.score()).put("moreSections", hit.moreSections());
    ArrayNode sections = json.putArray("sections");
    for (SectionHit section : hit.sections()) section(sections.addObject(), section);
    return json;
  }

  private static void section(ObjectNode json, SectionHit section) {
    json.put("heading", section.heading());
    ranges(json.putArray("headingRanges"), section.headingMatches());
    texts(json.putArray("breadcrumb"), section.breadcrumb());
    json.put("anchor", section.anchor()).put("level", section.level());
    json.put("line", section.line()).put("score", section.score());
    json.put("tier", section.tier().name().toLowerCase(Locale.ROOT));
    ArrayNode snippets = json.putArray("snippets");
    for (Snippet snippet : section.snippets()) {
      ObjectNode node = snippets.addObject().put("text", snippet.text());
      ranges(node.putArray("ranges"), snippet.ranges());
      node.put("html", MarkedText.html(snippet.text(), snippet.ranges()));
    }
  }

  private static void facet(ObjectNode json, FacetCounts counts) {
    ArrayNode values = json.putArray("values");
    for (FacetValue value : counts.values()) {
      ObjectNode node = values.addObject().put("value", value.value()).put("notes", value.notes());
      if (value.selected()) node.put("selected", true);
      if (value.excluded()) node.put("excluded", true);
    }
    json.put("distinct", counts.distinct()).put("none", counts.none());
  }

  private static void histogram(ObjectNode json, Histogram histogram) {
    json.put("interval", histogram.interval().name().toLowerCase(Locale.ROOT));
    json.put("undated", histogram.undated());
    ArrayNode buckets = json.putArray("buckets");
    histogram
        .buckets()
        .forEach(each ->
            buckets
                .addObject()
                .put("from", each.from().toString())
                .put("to", each.to().toString())
                .put("notes", each.notes()));
  }

  private static void index(ObjectNode json, IndexState index) {
    json.put("generation", index.generation());
    json.put("asOf", index.asOf().toString()).put("pending", index.pending());
  }

  static void texts(ArrayNode json, List<String> texts) {
    texts.forEach(json::add);
  }

  private static void ranges(ArrayNode json, List<Range> ranges) {
    for (Range range : ranges) json.addArray().add(range.start()).add(range.end());
  }

  static void properties(ObjectNode json, Map<String, List<String>> properties) {
    properties.forEach((key, values) -> texts(json.putArray(key), values));
  }
}
