package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Sections that stand in most notes, word for word, as templates leave them: they are about
/// nothing.
///
/// @param sections those; nothing when there are none
record Boilerplate(Optional<Query> sections) {
  /// When there are fewer, nobody can tell.
  private static final int FEWEST = 5;

  /// What is left of the score of such a section.
  private static final float WEIGHT = 0.05f;

  static Boilerplate of(Generation generation) throws IOException {
    IndexReader reader = generation.searcher().getIndexReader();
    Terms terms = MultiTerms.getTerms(reader, Schema.WORDING);
    if (terms == null) return new Boilerplate(Optional.empty());
    int fewer = Math.max(FEWEST - 1, generation.notes() / 2);
    List<BytesRef> common = new ArrayList<>();
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() > fewer) common.add(BytesRef.deepCopyOf(term));
    }
    if (common.isEmpty()) return new Boilerplate(Optional.empty());
    return new Boilerplate(Optional.of(new TermInSetQuery(Schema.WORDING, common)));
  }

  /// The same query, which scores these sections next to nothing.
  Query damped(Query scoring) {
    return sections
        .<Query>map(these -> FunctionScoreQuery.boostByQuery(scoring, these, WEIGHT))
        .orElse(scoring);
  }
}
