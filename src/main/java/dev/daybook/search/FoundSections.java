package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;

/// The sections that are shown of one note found.
///
/// @param best the best first, at most [#SHOWN]
/// @param all how many match
record FoundSections(List<Found> best, int all) {
  private static final int SHOWN = 3;

  /// Equals stand in the order of the note.
  private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);

  /// A section by its document.
  record Found(int doc, float score) {}

  static FoundSections of(
      Generation generation, IndexSearcher searcher, Query rankedSections, int noteDoc)
      throws IOException {
    Query own = new ParentChildrenBlockJoinQuery(generation.parents(), rankedSections, noteDoc);
    TopFieldDocs top =
        searcher.search(own, new TopFieldCollectorManager(ORDER, SHOWN, null, Integer.MAX_VALUE));
    List<Found> best = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) best.add(new Found(hit.doc, score(hit)));
    return new FoundSections(best, Math.toIntExact(top.totalHits.value()));
  }

  private static float score(ScoreDoc hit) {
    return ((org.apache.lucene.search.FieldDoc) hit).fields[0] instanceof Float score ? score : 0;
  }

  /// How well each of the sections matches.
  ///
  /// @param docs in ascending order
  static Map<Integer, Tier> tiers(IndexSearcher searcher, CompiledQuery query, List<Integer> docs)
      throws IOException {
    Map<Integer, Tier> tiers = new HashMap<>();
    for (Tier tier : query.tiers()) {
      List<Integer> left = docs.stream().filter(doc -> !tiers.containsKey(doc)).toList();
      if (left.isEmpty()) break;
      for (int doc : matching(searcher, query.sections(tier), left)) tiers.put(doc, tier);
    }
    return tiers;
  }

  private static List<Integer> matching(IndexSearcher searcher, Query query, List<Integer> docs)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Integer> matching = new ArrayList<>();
    DocIdSetIterator iterator = null;
    int current = -1;
    for (int doc : docs) {
      int leaf = ReaderUtil.subIndex(doc, leaves);
      if (leaf != current) {
        Scorer scorer = weight.scorer(leaves.get(leaf));
        iterator = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        current = leaf;
      }
      int local = doc - leaves.get(leaf).docBase;
      if (iterator == null) continue;
      if (iterator.docID() < local) iterator.advance(local);
      if (iterator.docID() == local) matching.add(doc);
    }
    return matching;
  }
}
