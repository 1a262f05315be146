package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Schema.TextField;
import dev.daybook.index.TextTerms.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the index holds the terms that analyzers make of a text, though each text is taken apart
/// only once.
class NoteWordsTest {
  private static final Listener NOBODY = Listener.NONE;

  private final NoteAnalyzer analyzer = NoteAnalyzer.forNotes(Language.DEFAULT);
  private final NoteWords words =
      new NoteWords(analyzer, new WordForms(List.of(Language.DEFAULT), Language.DEFAULT));

  /// Each term with its offsets and increment, and where the text ends.
  private static List<String> terms(TokenStream from) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = from) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(
            "%s %d-%d +%d"
                .formatted(
                    term.getBytesRef().utf8ToString(),
                    offsets.startOffset(),
                    offsets.endOffset(),
                    step.getPositionIncrement()));
      }
      stream.end();
      terms.add("end %d +%d".formatted(offsets.endOffset(), step.getPositionIncrement()));
    }
    return terms;
  }

  private List<String> analyzed(String field, String text) throws IOException {
    return terms(analyzer.tokenStream(field, text));
  }

  private void isAsAnalyzed(String text) throws IOException {
    List<String> stems = analyzed(TextField.BODY.stems(), text);
    List<String> whole = analyzed(TextField.BODY.words(), text);
    assertEquals(stems, terms(words.stems(text, NOBODY)));
    assertEquals(whole, terms(words.whole(text)));
    assertEquals(stems, terms(words.stems(text, NOBODY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "The notes of camelCase, foo.bar and C++",
        "Möbius cafés",
        "日本語の文章。㌫",
        "a\u0301 😀 x",
        "trailing space   "
      })
  void givesTheTermsOfTheAnalyzers(String text) throws IOException {
    for (int i = 0; i < 3; i++) isAsAnalyzed(text);
  }

  /// More texts than are kept, and one too long to be kept, among each other.
  @Test
  void tellsTextsApart() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) texts.add("word" + i + " and more".repeat(i));
    texts.add(7, "long ".repeat(10_000) + "end");
    for (int round = 0; round < 2; round++) {
      for (String text : texts) isAsAnalyzed(text);
    }
  }

  /// More words than are remembered.
  @Test
  void forgetsNoTerm() throws IOException {
    for (int text = 0; text < 5; text++) {
      StringBuilder long_ = new StringBuilder("notes ");
      for (int i = 0; i < 8_000; i++)
        long_.append("w").append(text).append('x').append(i).append(' ');
      isAsAnalyzed(long_ + "noted");
    }
  }

  /// Who looks at the first words alone leaves nothing behind that stands for the whole.
  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void keepsNoTextThatWasNotReadToItsEnd(int times) throws IOException {
    String text = "one two three ".repeat(times);
    try (TokenStream stream = words.whole(text)) {
      stream.reset();
      assertTrue(stream.incrementToken());
    }
    isAsAnalyzed(text);
  }

  /// Each term with its frequency, in order.
  private static String gathered(TokenStream from) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = from) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      TermFrequencyAttribute frequency = stream.getAttribute(TermFrequencyAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String text = NoteAnalyzer.shown(term.getBytesRef().utf8ToString());
        terms.add(text + " " + frequency.getTermFrequency());
      }
      stream.end();
    }
    terms.sort(null);
    return String.join(", ", terms).replace(NoteAnalyzer.WITHOUT_ACCENTS, "~");
  }

  /// Each term once, whatever text of the section it is of.
  @Test
  void gathersTheTermsOfASection() throws IOException {
    for (int section = 0; section < 2; section++) {
      int number = words.section();
      SectionTerms all = words.gathered(number);
      terms(words.stems("Notes", (word, hasPlace) -> all.weigh(word, 4, hasPlace)));
      Listener body =
          (word, hasPlace) -> {
            all.weigh(word, 2, hasPlace);
            all.add(word);
          };
      terms(words.stems("a note, noteBook, über 日", body));
      assertEquals(
          "a 2, book 2, note 8, notebook 2, uber 2, ueber 2, 日 2",
          gathered(GatheredTerms.weighed(words.of(number))));
      assertEquals(4 + 5 * 2, all.length());
      assertEquals(
          "~uber 1, a 1, book 1, note 1, notebook 1, über 1, 日 1",
          gathered(GatheredTerms.anywhere(words.of(number))));
      assertEquals(
          "~u 1, ~ub 1, a 1, b 1, bo 1, n 1, no 1, ü 1, üb 1",
          gathered(GatheredTerms.beginnings(words.of(number))));
    }
  }

  /// A text that is not kept is gathered a piece at a time, a term of several pieces in each.
  @Test
  void gathersTheTermsOfALongText() throws IOException {
    String text = "notes of a day ".repeat(5_000);
    try (TokenStream stream =
        GatheredTerms.weighed(
            words.of(text, (to, word, hasPlace) -> to.weigh(word, 2, hasPlace)))) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      TermFrequencyAttribute frequency = stream.getAttribute(TermFrequencyAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      Map<String, Integer> weights = new HashMap<>();
      int length = 0;
      int given = 0;
      stream.reset();
      for (; stream.incrementToken(); given++) {
        String shown = NoteAnalyzer.shown(term.getBytesRef().utf8ToString());
        weights.merge(shown, frequency.getTermFrequency(), Integer::sum);
        length += step.getPositionIncrement();
      }
      stream.end();
      assertEquals(Map.of("note", 10_000, "of", 10_000, "a", 10_000, "day", 10_000), weights);
      assertEquals(40_000, length);
      assertEquals(4 * 2, given);
    }
  }

  /// Long texts and short ones of one section, which count the same terms.
  @Test
  void weighsLongTextsWithTheOthers() throws IOException {
    Document document = new Document();
    SectionFields fields = new SectionFields(document, words);
    fields.besides(TextField.TITLE, "Apples");
    fields.own(TextField.BODY, "apple pear ".repeat(5_000));
    fields.own(TextField.HEADING, "apple tree");
    fields.own(TextField.LINKS, "apple plum ".repeat(5_000));
    fields.together();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(Schema.SIMILARITY);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertEquals(4 + 3 + 10_000, frequency(reader, "appl"));
        assertEquals(10_000, frequency(reader, "pear"));
        assertEquals(3, frequency(reader, "tree"));
        assertEquals(0, frequency(reader, "plum"));
        NumericDocValues norms = MultiDocValues.getNormValues(reader, Schema.WEIGHED);
        assertEquals(0, norms.nextDoc());
        assertEquals(SmallFloat.intToByte4(4 + 2 * 3 + 20_000), norms.longValue());
        assertEquals(1, reader.docFreq(new Term(Schema.ANYWHERE, "plum")));
        assertEquals(1, reader.docFreq(new Term(Schema.BEGINNINGS, "pl")));
      }
    }
  }

  private static int frequency(IndexReader reader, String stem) throws IOException {
    BytesRef term = new BytesRef(stem + WordForms.LANGUAGE_MARK + Language.DEFAULT.tag());
    PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, Schema.WEIGHED, term);
    if (postings == null) return 0;
    assertEquals(0, postings.nextDoc());
    return postings.freq();
  }
}
