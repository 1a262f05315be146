package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.index.Schema.TextField;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That a text gives the same terms whether its tokens were kept or not.
class KeptTokensTest {
  private static NoteAnalyzer analyzer() {
    return NoteAnalyzer.forNotes(Language.DEFAULT);
  }

  /// Each term with its offsets and increment, and where the text ends.
  private static List<String> terms(NoteAnalyzer analyzer, String field, String text)
      throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(
            "%s %d-%d +%d"
                .formatted(
                    term, offsets.startOffset(), offsets.endOffset(), step.getPositionIncrement()));
      }
      stream.end();
      terms.add("end %d +%d".formatted(offsets.endOffset(), step.getPositionIncrement()));
    }
    return terms;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "The notes of camelCase, foo.bar and C++",
        "Möbius cafés",
        "日本語の文章。",
        "a\u0301 😀 x",
        "trailing space   "
      })
  void givesTheSameTermsAgain(String text) throws IOException {
    String stems = TextField.BODY.stems();
    String words = TextField.BODY.words();
    List<String> freshStems = terms(analyzer(), stems, text);
    List<String> freshWords = terms(analyzer(), words, text);
    NoteAnalyzer one = analyzer();
    for (int i = 0; i < 3; i++) {
      assertEquals(freshStems, terms(one, stems, text));
      assertEquals(freshWords, terms(one, words, text));
      assertEquals(freshStems, terms(one, TextField.TITLE.stems(), text));
    }
  }

  /// More texts than are kept, and one too long to be kept, among each other.
  @Test
  void tellsTextsApart() throws IOException {
    NoteAnalyzer one = analyzer();
    String stems = TextField.BODY.stems();
    String words = TextField.BODY.words();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) texts.add("word" + i + " and more".repeat(i));
    texts.add(7, "long ".repeat(10_000) + "end");
    for (int round = 0; round < 2; round++) {
      for (String text : texts) {
        assertEquals(terms(analyzer(), stems, text), terms(one, stems, text));
        assertEquals(terms(analyzer(), words, text), terms(one, words, text));
      }
    }
  }

  /// Who looks at the first words alone leaves nothing behind that stands for the whole.
  @Test
  void keepsNoTextThatWasNotReadToItsEnd() throws IOException {
    NoteAnalyzer one = analyzer();
    String text = "one two three";
    try (TokenStream stream = one.tokenStream(TextField.BODY.words(), text)) {
      stream.reset();
      assertEquals(true, stream.incrementToken());
    }
    assertEquals(
        terms(analyzer(), TextField.BODY.stems(), text), terms(one, TextField.BODY.stems(), text));
  }
}
