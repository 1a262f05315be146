package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.index.Language;
import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The terms of what was typed are remembered for all threads of a search.
class QueryTermsTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 4_000).mapToObj(i -> "word" + i + " notes").toList();

  private static String term(QueryTerms terms, String text) {
    return terms.of(TextField.BODY.words(), text).get(0).term().text();
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    QueryTerms terms = new QueryTerms(NoteAnalyzer.forQueries(Language.DEFAULT));
    List<String> found = TEXTS.parallelStream().map(text -> term(terms, text)).toList();
    assertEquals(TEXTS.stream().map(text -> text.split(" ", -1)[0]).toList(), found);
  }
}
