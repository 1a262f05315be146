package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The sections that are shown of one note found.
///
/// @param best the best first, at most [#SHOWN]
/// @param all how many match
record FoundSections(List<Found> best, int all) {
  private static final int SHOWN = 3;

  /// Equals stand in the order of the note.
  private static final Comparator<Found> ORDER =
      Comparator.comparingDouble((Found found) -> -found.score).thenComparingInt(Found::doc);

  /// The documents of those shown, in ascending order.
  List<Integer> docs() {
    return best.stream().map(Found::doc).sorted().toList();
  }

  /// A section by its document.
  record Found(int doc, float score) {}

  /// Those of each note, by its document: all in one walk through what the query finds.
  ///
  /// @param notes in ascending order
  static Map<Integer, FoundSections> of(
      Generation generation, IndexSearcher searcher, Query rankedSections, List<Integer> notes)
      throws IOException {
    Map<Integer, FoundSections> byNote = new HashMap<>();
    Walk walk = new Walk(searcher, rankedSections, ScoreMode.COMPLETE);
    for (int note : notes) {
      List<Found> found = new ArrayList<>();
      int doc = walk.next(generation.head(note), note);
      while (doc < note) {
        found.add(new Found(doc, walk.score()));
        doc = walk.next(doc + 1, note);
      }
      found.sort(ORDER);
      byNote.put(
          note,
          new FoundSections(
              List.copyOf(found.subList(0, Math.min(SHOWN, found.size()))), found.size()));
    }
    return byNote;
  }

  /// How well each of the sections matches. All of them match in the loosest tier, or they would
  /// not be shown.
  ///
  /// @param docs in ascending order
  static Map<Integer, Tier> tiers(IndexSearcher searcher, CompiledQuery query, List<Integer> docs)
      throws IOException {
    Map<Integer, Tier> tiers = new HashMap<>();
    for (Tier tier : query.tiers()) {
      List<Integer> left = docs.stream().filter(doc -> !tiers.containsKey(doc)).toList();
      if (left.isEmpty()) break;
      if (tier == query.loosest()) {
        for (int doc : left) tiers.put(doc, tier);
        break;
      }
      for (int doc : matching(searcher, query.sections(tier), left)) tiers.put(doc, tier);
    }
    return tiers;
  }

  /// Those of the documents that the query finds.
  ///
  /// @param docs in ascending order
  static List<Integer> matching(IndexSearcher searcher, Query query, List<Integer> docs)
      throws IOException {
    Walk walk = new Walk(searcher, query, ScoreMode.COMPLETE_NO_SCORES);
    List<Integer> matching = new ArrayList<>();
    for (int doc : docs) if (walk.next(doc, doc + 1) == doc) matching.add(doc);
    return matching;
  }

  /// Goes forward through what a query finds.
  private static final class Walk {
    private final Weight weight;
    private final List<LeafReaderContext> leaves;
    private int leaf = -1;
    private @Nullable Scorer scorer;

    Walk(IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
      weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
      leaves = searcher.getIndexReader().leaves();
    }

    /// The first document found from `from` on, which is in the segment of `end - 1`; `end` or more
    /// when there is none before it.
    int next(int from, int end) throws IOException {
      int wanted = ReaderUtil.subIndex(end - 1, leaves);
      if (wanted != leaf) {
        leaf = wanted;
        scorer = weight.scorer(leaves.get(leaf));
      }
      if (scorer == null) return end;
      int base = leaves.get(leaf).docBase;
      DocIdSetIterator each = scorer.iterator();
      int doc = each.docID() < from - base ? each.advance(from - base) : each.docID();
      return doc == DocIdSetIterator.NO_MORE_DOCS ? end : doc + base;
    }

    float score() throws IOException {
      return scorer == null ? 0 : scorer.score();
    }
  }
}
