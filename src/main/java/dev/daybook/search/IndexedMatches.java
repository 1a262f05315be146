package dev.daybook.search;

import dev.daybook.index.Schema.TextField;
import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Where a few documents match in some fields, read from the index: no text is analyzed again.
final class IndexedMatches {
  private final IndexSearcher searcher;
  private final List<String> fields;
  private final Weight weight;

  private IndexedMatches(IndexSearcher searcher, List<String> fields, Weight weight) {
    this.searcher = searcher;
    this.fields = List.copyOf(fields);
    this.weight = weight;
  }

  /// @param marking what is marked there
  static IndexedMatches of(IndexSearcher searcher, List<String> fields, Query marking)
      throws IOException {
    Query query = searcher.rewrite(marking);
    return new IndexedMatches(
        searcher, fields, searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
  }

  /// Those of one field in the documents; nothing when nothing is marked there.
  ///
  /// @param docs in ascending order
  static Optional<IndexedMatches> of(
      IndexSearcher searcher, TextField field, CompiledQuery query, List<Integer> docs)
      throws IOException {
    Optional<Query> marking = query.marking(field);
    if (marking.isEmpty()) return Optional.empty();
    List<String> fields = List.of(field.stems(), field.words());
    int[] ids = docs.stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(of(searcher, fields, collected(marking.get(), searcher, ids)));
  }

  /// The same query with each word that stands for many replaced by its matches in those documents.
  ///
  /// @param docs in ascending order
  static Query collected(Query marking, IndexSearcher searcher, int[] docs) throws IOException {
    return switch (marking) {
      case MultiTermQuery open -> CollectedMatches.of(open, searcher, docs);
      case BoostQuery boosted -> collected(boosted.getQuery(), searcher, docs);
      case ConstantScoreQuery constant -> collected(constant.getQuery(), searcher, docs);
      case BooleanQuery parts -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (BooleanClause part : parts) {
          all.add(collected(part.query(), searcher, docs), part.occur());
        }
        yield all.build();
      }
      default -> marking;
    };
  }

  /// The matches of one document, field by field.
  List<MatchesIterator> of(LeafReaderContext leaf, int doc) throws IOException {
    List<MatchesIterator> found = new ArrayList<>();
    Matches matches = weight.matches(leaf, doc);
    if (matches == null) return found;
    for (String name : fields) {
      MatchesIterator iterator = matches.getMatches(name);
      if (iterator != null) found.add(iterator);
    }
    return found;
  }

  /// Where the field of a document matches in its first `length` characters, in order.
  List<Range> ranges(int doc, int length) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    List<Range> ranges = new ArrayList<>();
    for (MatchesIterator each : of(leaf, doc - leaf.docBase)) {
      while (each.next()) {
        if (each.endOffset() <= length) ranges.add(new Range(each.startOffset(), each.endOffset()));
      }
    }
    return Ranges.tidy(ranges);
  }
}
