package dev.daybook.bench;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.daybook.index.Language;
import dev.daybook.index.NoteAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The yardstick of a full run: every file read, parsed by flexmark as it is, cut at its headings,
/// and one document of title, heading and body indexed for each piece, each as it is written and as
/// English stems, by Lucene's own analyzers without stop words, with offsets in the postings, and
/// the text stored; on as many threads as there are processors. Its [Work] can be made more like
/// Daybook's, to tell what of a run is the index and what is Daybook.
final class BareIndex {
  private static final String WORDS = ".words";
  private static final String BEGINNINGS = "beginnings" + WORDS;
  private static final FieldType STEMS = withPlaces(true);
  private static final FieldType AS_WRITTEN = withPlaces(false);
  private static final FieldType FREQUENCY = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType PRESENCE = type(IndexOptions.DOCS);

  private final IndexWriter writer;
  private final boolean allKinds;

  private BareIndex(IndexWriter writer, boolean allKinds) {
    this.writer = writer;
    this.allKinds = allKinds;
  }

  /// How much is to be indexed.
  enum Work {
    /// What is said above.
    FEW_FIELDS("bare"),
    /// Each text in as many kinds of fields as Daybook has.
    ALL_KINDS("bare, all kinds"),
    /// So, and by the terms that Daybook makes: parts of identifiers, characters and pairs of them.
    ALL_TERMS("bare, all terms");

    final String label;

    Work(String label) {
      this.label = label;
    }
  }

  private static FieldType withPlaces(boolean stored) {
    FieldType type =
        new FieldType(type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS));
    type.setStored(stored);
    type.freeze();
    return type;
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  static void write(Path notes, Path index, Work work) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(notes)) {
      files = walk.filter(file -> file.toString().endsWith(".md")).toList();
    }
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig(analyzer(work)).setRAMBufferSizeMB(64))) {
      files.parallelStream().forEach(new BareIndex(writer, work != Work.FEW_FIELDS)::add);
    }
  }

  private static Analyzer analyzer(Work work) throws IOException {
    return work == Work.ALL_TERMS ? new DaybooksTerms() : lucenes();
  }

  private static Analyzer lucenes() throws IOException {
    Analyzer words = new StandardAnalyzer();
    Analyzer beginnings =
        CustomAnalyzer.builder()
            .withTokenizer("standard")
            .addTokenFilter("lowercase")
            .addTokenFilter("edgeNGram", "minGramSize", "1", "maxGramSize", "2")
            .build();
    return new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(CharArraySet.EMPTY_SET),
        Map.of(
            "title" + WORDS, words,
            "heading" + WORDS, words,
            "body" + WORDS, words,
            "anywhere" + WORDS, words,
            BEGINNINGS, beginnings));
  }

  /// By field, as Daybook takes texts apart, and of [#BEGINNINGS] what its words begin with.
  private static final class DaybooksTerms extends AnalyzerWrapper {
    private final Analyzer terms = NoteAnalyzer.forNotes(Language.DEFAULT);

    DaybooksTerms() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return terms;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents made) {
      if (!field.equals(BEGINNINGS)) return made;
      TokenStream words = made.getTokenStream();
      return new TokenStreamComponents(
          made.getSource(), new EdgeNGramTokenFilter(words, 1, 2, false));
    }
  }

  private void add(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Document parsed = Parser.builder().build().parse(text);
      int start = 0;
      String title = file.getFileName().toString();
      String heading = title;
      for (var node : parsed.getChildren()) {
        if (!(node instanceof com.vladsch.flexmark.ast.Heading next)) continue;
        section(title, heading, text.substring(start, next.getStartOffset()));
        heading = next.getText().toString();
        start = next.getEndOffset();
      }
      section(title, heading, text.substring(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(String title, String heading, String body) throws IOException {
    List<Field> fields = new ArrayList<>();
    Map.of("title", title, "heading", heading, "body", body)
        .forEach((name, text) -> {
          fields.add(new Field(name, text, STEMS));
          fields.add(new Field(name + WORDS, text, AS_WRITTEN));
          if (allKinds) fields.addAll(together(text));
        });
    writer.addDocument(fields);
  }

  private static List<Field> together(String text) {
    return List.of(
        new Field("weighed", text, FREQUENCY),
        new Field("anywhere" + WORDS, text, PRESENCE),
        new Field(BEGINNINGS, text, PRESENCE));
  }
}
