package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredDocuments;
import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Word;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Knows text that was copied out of a note, in which `-i` or `[done]` is no operator: a section
/// holds it sign for sign.
final class PastedText {
  /// Sections that hold the same words without the same signs, before it is given up.
  private static final int LOOKED_AT = 50;

  private final Generation generation;
  private final IndexSearcher searcher;
  private final TextQueries texts;

  PastedText(Generation generation, IndexSearcher searcher, TextQueries texts) {
    this.generation = generation;
    this.searcher = searcher;
    this.texts = texts;
  }

  /// The text as a phrase, if it means something else by itself and stands in a section as it is.
  Optional<Query> of(String typed, Query asked) throws IOException {
    if (isWords(asked)) return Optional.empty();
    String text = flat(typed);
    Optional<org.apache.lucene.search.Query> phrase = texts.phrase(TextField.BODY.words(), text, 0);
    if (phrase.isEmpty()) return Optional.empty();
    StoredDocuments documents = generation.stored();
    for (ScoreDoc section : searcher.search(phrase.get(), LOOKED_AT).scoreDocs) {
      if (flat(documents.section(section.doc).text()).contains(text)) {
        return Optional.of(new Phrase(typed.strip(), 0));
      }
    }
    return Optional.empty();
  }

  private static boolean isWords(Query asked) {
    return switch (asked) {
      case Word word -> true;
      case And and -> and.parts().stream().allMatch(part -> part instanceof Word);
      default -> false;
    };
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
