package dev.daybook.search;

import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.FilteredQuery;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.Interval;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One search: what was typed, what is filtered besides, and which part of the answer is wanted.
///
/// @param choices the facet values chosen, by facet field
/// @param dated the days that are left, or null for all
/// @param offset how many notes to skip, at least 0
/// @param limit how many notes to give, at least 0
/// @param facets the fields to count, each of [Field#FACETS]
/// @param facetValues how many values of each facet to give
/// @param histogram how fine the notes over time are to be counted, or null for not at all
/// @param explained whether each hit says why it was found
/// @param generation the state of the index that is to answer, so that the pages of one list fit
///   together, or null for the newest
public record SearchRequest(
    ParsedQuery query,
    Map<Field, FacetChoice> choices,
    @Nullable Dated dated,
    Sort sort,
    int offset,
    int limit,
    List<Field> facets,
    int facetValues,
    @Nullable Interval histogram,
    boolean explained,
    @Nullable Long generation) {
  /// The most notes one answer holds, unless somebody says otherwise.
  public static final int MAX_LIMIT = 100;

  /// The deepest note that can be asked for, unless somebody says otherwise: offset and limit
  /// together.
  public static final int MAX_WINDOW = 10_000;

  /// A search that only counts: it finds no notes, and all values of facets.
  static SearchRequest counting(Query query) {
    return new SearchRequest(
        new ParsedQuery("", query, null, null, List.of()),
        Map.of(),
        null,
        Sort.RELEVANCE,
        0,
        0,
        List.of(),
        Integer.MAX_VALUE,
        null);
  }

  /// What of the search says which notes are found.
  public FilteredQuery filtered() {
    return new FilteredQuery(query.query(), choices, dated);
  }

  /// The same notes, of which only the values of that facet are wanted, all of them.
  public SearchRequest counting(Field field) {
    return new SearchRequest(
        query, choices, dated, sort, 0, 0, List.of(field), Integer.MAX_VALUE, null);
  }

  /// The same search, of which another part of the answer is wanted.
  public SearchRequest page(int from, int most) {
    return new SearchRequest(
        query,
        choices,
        dated,
        sort,
        from,
        most,
        facets,
        facetValues,
        histogram,
        explained,
        generation);
  }

  /// One of the newest state that explains nothing.
  public SearchRequest(
      ParsedQuery query,
      Map<Field, FacetChoice> choices,
      @Nullable Dated dated,
      Sort sort,
      int offset,
      int limit,
      List<Field> facets,
      int facetValues,
      @Nullable Interval histogram) {
    this(query, choices, dated, sort, offset, limit, facets, facetValues, histogram, false, null);
  }

  public SearchRequest {
    choices = Map.copyOf(choices);
    facets = List.copyOf(facets);
    if (offset < 0 || limit < 0 || offset > Integer.MAX_VALUE - limit) {
      throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
    }
  }
}
