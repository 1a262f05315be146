package dev.daybook.search;

import dev.daybook.index.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// How the notes spell a word that they do not have.
final class Spelling {
  /// The first letter is seldom wrong, and words shorter than this have too many neighbours.
  private static final int FIXED_LETTERS = 1;

  private static final int SHORTEST = 4;

  /// A word that the notes have is doubted only when it is longer than this, for it may be meant,
  private static final int SHORTEST_DOUBTED = 6;

  /// and when one a single letter away stands in that many times as many sections.
  private static final int COMMONER = 10;

  private Spelling() {}

  /// A far more common word of the notes that is one letter away, or nothing.
  static Optional<String> commoner(String word, QueryTerms terms, IndexReader reader)
      throws IOException {
    List<QueryTerms.Placed> placed = terms.of(Schema.ANYWHERE, word);
    if (placed.size() != 1) return Optional.empty();
    Term term = placed.get(0).term();
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(1);
    checker.setMinPrefix(FIXED_LETTERS);
    checker.setMinQueryLength(SHORTEST_DOUBTED);
    int least = COMMONER * Math.max(1, reader.docFreq(term));
    return Arrays.stream(checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_MORE_POPULAR))
        .filter(near -> near.freq >= least)
        .map(near -> near.string)
        .findFirst();
  }

  /// The most likely word of the notes, or nothing when they have none that is near, or have the
  /// word itself.
  static Optional<String> of(String word, QueryTerms terms, IndexReader reader) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(FIXED_LETTERS);
    checker.setMinQueryLength(SHORTEST);
    List<QueryTerms.Placed> placed = terms.of(Schema.ANYWHERE, word);
    if (placed.size() != 1) return Optional.empty();
    return Arrays.stream(
            checker.suggestSimilar(
                placed.getFirst().term(), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
        .map(near -> near.string)
        .findFirst();
  }
}
