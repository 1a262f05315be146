package dev.daybook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;

/// Gives the highlighter the matches that the index has, with one weight for all documents;
/// Lucene's own strategy makes one for each.
final class IndexedOffsets extends FieldOffsetStrategy {
  private final List<LeafReaderContext> leaves;
  private final IndexedMatches matches;

  IndexedOffsets(UHComponents components, IndexSearcher searcher) throws IOException {
    super(components);
    leaves = searcher.getIndexReader().leaves();
    matches = IndexedMatches.of(searcher, List.of(components.field()), components.query());
  }

  @Override
  public OffsetSource getOffsetSource() {
    return OffsetSource.POSTINGS;
  }

  @Override
  public OffsetsEnum getOffsetsEnum(LeafReader reader, int doc, String content) throws IOException {
    List<OffsetsEnum> found = new ArrayList<>();
    for (MatchesIterator each : matches.of(leaf(reader), doc)) {
      found.add(new OffsetsEnum.OfMatchesIteratorWithSubs(each));
    }
    return switch (found.size()) {
      case 0 -> OffsetsEnum.EMPTY;
      case 1 -> found.get(0);
      default -> new OffsetsEnum.MultiOffsetsEnum(found);
    };
  }

  /// The reader as a part of the whole; by itself it does not know where it stands.
  private LeafReaderContext leaf(LeafReader reader) {
    for (LeafReaderContext leaf : leaves) if (leaf.reader().equals(reader)) return leaf;
    throw new IllegalArgumentException("a reader of another index");
  }
}
