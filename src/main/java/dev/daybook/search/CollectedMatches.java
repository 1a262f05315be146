package dev.daybook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.IndexSearcher.LeafSlice;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Where a word that stands for many (`ku*`, `~kuberntes`) matches in a few documents, collected in
/// one pass over its terms.
///
/// Lucene would go through all those terms again for each document, or, within the highlighter,
/// take each text apart anew. Even of the words that one letter begins, a pass costs less than to
/// take the texts of a page apart. Serves to mark only: it can't be searched for.
final class CollectedMatches extends Query {
  private final MultiTermQuery query;
  private final Map<Integer, List<Match>> byDoc;

  private CollectedMatches(MultiTermQuery query, Map<Integer, List<Match>> byDoc) {
    this.query = query;
    this.byDoc = byDoc;
  }

  private record Match(int position, int start, int end) {}

  /// The matches in those documents.
  ///
  /// @param docs in ascending order
  static CollectedMatches of(MultiTermQuery query, IndexSearcher searcher, int[] docs)
      throws IOException {
    List<Callable<Map<Integer, List<Match>>>> shares = new ArrayList<>();
    for (LeafSlice share : searcher.getSlices()) shares.add(() -> collect(query, share, docs));
    Map<Integer, List<Match>> byDoc = new HashMap<>();
    searcher.getTaskExecutor().invokeAll(shares).forEach(byDoc::putAll);
    for (List<Match> matches : byDoc.values()) {
      matches.sort(Comparator.comparingInt(Match::position).thenComparingInt(Match::start));
    }
    return new CollectedMatches(query, byDoc);
  }

  private static int[] within(int[] docs, LeafReaderContext leaf) {
    int end = leaf.docBase + leaf.reader().maxDoc();
    return Arrays.stream(docs).filter(doc -> doc >= leaf.docBase && doc < end).toArray();
  }

  /// Those in the segments that one thread searches.
  private static Map<Integer, List<Match>> collect(
      MultiTermQuery query, LeafSlice share, int[] docs) throws IOException {
    Map<Integer, List<Match>> byDoc = new HashMap<>();
    for (LeafReaderContextPartition segment : share.partitions) {
      int[] own = within(docs, segment.ctx);
      if (own.length > 0) collect(query, segment.ctx, own, byDoc);
    }
    return byDoc;
  }

  private static void collect(
      MultiTermQuery query, LeafReaderContext leaf, int[] docs, Map<Integer, List<Match>> byDoc)
      throws IOException {
    Terms terms = leaf.reader().terms(query.getField());
    if (terms == null) return;
    TermsEnum each = query.getTermsEnum(terms);
    PostingsEnum there = null;
    PostingsEnum postings = null;
    while (each.next() != null) {
      there = each.postings(there, PostingsEnum.NONE);
      if (!isInAny(there, leaf.docBase, docs)) continue;
      postings = each.postings(postings, PostingsEnum.OFFSETS);
      collect(postings, leaf.docBase, docs, byDoc);
    }
  }

  /// Most words that begin so are in none of the documents, which is sooner known without places.
  private static boolean isInAny(PostingsEnum postings, int base, int[] docs) throws IOException {
    for (int doc : docs) {
      int at = from(postings, doc - base);
      if (at == doc - base) return true;
      if (at == PostingsEnum.NO_MORE_DOCS) return false;
    }
    return false;
  }

  private static void collect(
      PostingsEnum postings, int base, int[] docs, Map<Integer, List<Match>> byDoc)
      throws IOException {
    for (int doc : docs) {
      int at = from(postings, doc - base);
      if (at == PostingsEnum.NO_MORE_DOCS) return;
      if (at != doc - base) continue;
      List<Match> matches = byDoc.computeIfAbsent(doc, key -> new ArrayList<>());
      for (int i = postings.freq(); i > 0; i--) {
        int position = postings.nextPosition();
        matches.add(new Match(position, postings.startOffset(), postings.endOffset()));
      }
    }
  }

  /// The first document of the postings that is not before that one.
  private static int from(PostingsEnum postings, int doc) throws IOException {
    return postings.docID() < doc ? postings.advance(doc) : postings.docID();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
        List<Match> matches = byDoc.get(context.docBase + doc);
        if (matches == null) return null;
        return MatchesUtils.forField(query.getField(), () -> new Iterator(matches, query));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) {
        throw new UnsupportedOperationException("serves to mark only");
      }

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        throw new UnsupportedOperationException("serves to mark only");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private static final class Iterator implements MatchesIterator {
    private final List<Match> matches;
    private final Query query;
    private int at = -1;

    Iterator(List<Match> matches, Query query) {
      this.matches = matches;
      this.query = query;
    }

    @Override
    public boolean next() {
      return ++at < matches.size();
    }

    @Override
    public int startPosition() {
      return matches.get(at).position;
    }

    @Override
    public int endPosition() {
      return matches.get(at).position;
    }

    @Override
    public int startOffset() {
      return matches.get(at).start;
    }

    @Override
    public int endOffset() {
      return matches.get(at).end;
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return query;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "collected(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
