package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.Schema;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Query.Dated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What a person chose besides the query, one filter for each facet, so that the counts of a facet
/// can leave its own choice out.
///
/// @param within the notes among which is chosen: those with every value that must be there
/// @param chosen the choice of each facet, in the order of [Field]
record FacetFilters(List<Query> within, Map<Field, Query> chosen) {

  static FacetFilters of(SearchRequest request) {
    List<Query> within = new ArrayList<>();
    Map<Field, Query> chosen = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      FacetChoice choice = request.choices().get(field);
      if (choice == null) continue;
      for (String value : choice.all()) within.add(FilterQueries.exactly(field, value));
      List<Query> parts = chosen(field, choice);
      if (!parts.isEmpty()) chosen.put(field, Queries.allOf(parts));
    }
    Dated dated = request.dated();
    if (dated != null) chosen.put(Field.DATE, FilterQueries.dated(dated.from(), dated.to()));
    return new FacetFilters(within, chosen);
  }

  private static List<Query> chosen(Field field, FacetChoice choice) {
    List<Query> parts = new ArrayList<>();
    if (!choice.any().isEmpty()) parts.add(anyOf(field, choice.any()));
    if (!choice.not().isEmpty()) {
      parts.add(Queries.without(Generation.NOTES, anyOf(field, choice.not())));
    }
    return parts;
  }

  private static Query anyOf(Field field, List<String> values) {
    return Queries.anyOf(
        values.stream().map(value -> FilterQueries.exactly(field, value)).toList());
  }

  /// The notes that a query finds, to be narrowed facet by facet.
  DrillDownQuery drillDown(Query found) {
    DrillDownQuery drillDown = new DrillDownQuery(Schema.FACETS, within(found));
    chosen.forEach((field, query) -> drillDown.add(FilterQueries.name(field), query));
    return drillDown;
  }

  /// The notes that a query finds and no choice leaves out; without score.
  Query narrowed(Query found) {
    List<Query> all = new ArrayList<>(within);
    all.addAll(chosen.values());
    all.add(found);
    return Queries.allOf(all);
  }

  boolean isEmpty() {
    return within.isEmpty() && chosen.isEmpty();
  }

  private Query within(Query found) {
    if (within.isEmpty()) return found;
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(found, Occur.MUST);
    for (Query each : within) {
      builder.add(each, Occur.FILTER);
    }
    return builder.build();
  }
}
