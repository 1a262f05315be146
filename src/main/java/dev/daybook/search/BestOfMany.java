package dev.daybook.search;

import dev.daybook.query.Sort;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// The best of the notes found, where it would take long to score all of them: those on the highest
/// level of a [CompiledQuery], of which Lucene passes over what can't reach the best (block-max
/// pruning, Ding and Suel 2011).
///
/// They are the same, in the same order, as when all are scored. Where few notes stand on that
/// level nothing is gained, and there is no answer.
final class BestOfMany {
  /// In fewer sections than these, words are scored sooner than it takes to find out.
  private static final int MANY_SECTIONS = 50_000;

  /// So many notes on the level are more than any page holds, and worth a search of their own.
  private static final int MANY_NOTES = 1_000;

  private final IndexSearcher searcher;
  private final FacetFilters filters;
  private final CompiledQuery query;
  private final org.apache.lucene.search.Sort order;
  private final int size;

  BestOfMany(
      IndexSearcher searcher,
      FacetFilters filters,
      CompiledQuery query,
      org.apache.lucene.search.Sort order,
      int size) {
    this.searcher = searcher;
    this.filters = filters;
    this.query = query;
    this.order = order;
    this.size = size;
  }

  /// The best of all that is found; nothing where to score all is as well.
  ///
  /// @param order that of the query by relevance: its level, and what decides within it
  /// @param size how many are wanted
  static Optional<TopFieldDocs> of(
      IndexSearcher searcher,
      SearchRequest request,
      FacetFilters filters,
      CompiledQuery query,
      org.apache.lucene.search.Sort order,
      int size)
      throws IOException {
    boolean byScore = request.sort() == Sort.RELEVANCE && request.limit() > 0 && query.ranks();
    if (!byScore || query.reading().isOpen() || size > MANY_NOTES) return Optional.empty();
    if (query.rarest(searcher.getIndexReader()) < MANY_SECTIONS) return Optional.empty();
    BestOfMany best = new BestOfMany(searcher, filters, query, order, size);
    return best.areMany() ? Optional.of(best.found()) : Optional.empty();
  }

  private boolean areMany() throws IOException {
    Query highest = new ConstantScoreQuery(filters.narrowed(query.highest()));
    int seen =
        searcher.search(highest, new TopScoreDocCollectorManager(MANY_NOTES, null, MANY_NOTES))
            .scoreDocs
            .length;
    return seen == MANY_NOTES;
  }

  /// As many as wanted; the highest level has to hold that many.
  TopFieldDocs found() throws IOException {
    return TopDocs.merge(order, size, new TopFieldDocs[] {lifted(), others()});
  }

  /// Those that are lifted by their name: few, on any level.
  private TopFieldDocs lifted() throws IOException {
    Query lifted =
        new BooleanQuery.Builder()
            .add(query.rankedNotes(null), Occur.MUST)
            .add(filters.narrowed(query.lifted()), Occur.FILTER)
            .build();
    return searcher.search(
        lifted, new TopFieldCollectorManager(order, size, null, Integer.MAX_VALUE));
  }

  /// The others of the highest level, by score.
  private TopFieldDocs others() throws IOException {
    Query others =
        new BooleanQuery.Builder()
            .add(query.bestSection().orElseThrow(), Occur.MUST)
            .add(filters.narrowed(query.highest()), Occur.FILTER)
            .add(query.lifted(), Occur.MUST_NOT)
            .build();
    SortField[] fields = order.getSort();
    TopFieldDocs top =
        searcher.search(
            others,
            new TopFieldCollectorManager(
                new org.apache.lucene.search.Sort(Arrays.copyOfRange(fields, 1, fields.length)),
                size,
                null,
                size));
    return new TopFieldDocs(
        top.totalHits,
        Arrays.stream(top.scoreDocs).map(this::withLevel).toArray(ScoreDoc[]::new),
        fields);
  }

  private ScoreDoc withLevel(ScoreDoc hit) {
    Object[] within = ((FieldDoc) hit).fields;
    Object[] fields = new Object[within.length + 1];
    fields[0] = query.highestLevel();
    System.arraycopy(within, 0, fields, 1, within.length);
    return new FieldDoc(hit.doc, hit.score, fields);
  }
}
