package dev.daybook.search;

import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema.TextField;
import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Finds the matches in a text that is at hand, as a title is, or a note that is shown whole.
final class TextMatches {
  private final NoteAnalyzer analyzer;

  TextMatches(NoteAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// Where the text, taken for that field, matches what is marked there; in order.
  List<Range> of(Query marking, TextField field, String text) throws IOException {
    MemoryIndex index = new MemoryIndex(true);
    index.addField(field.stems(), text, analyzer);
    index.addField(field.words(), text, analyzer);
    IndexSearcher searcher = index.createSearcher();
    Query query = searcher.rewrite(marking);
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Range> ranges = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Matches matches = weight.matches(leaf, 0);
      if (matches == null) continue;
      for (String matched : matches) collect(matches.getMatches(matched), ranges);
    }
    return Ranges.tidy(ranges);
  }

  private static void collect(MatchesIterator matches, List<Range> ranges) throws IOException {
    while (matches != null && matches.next()) {
      ranges.add(new Range(matches.startOffset(), matches.endOffset()));
    }
  }
}
