package dev.daybook.bench;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
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
/// the text stored; on as many threads as there are processors. Or each text in as many kinds of
/// fields as Daybook has, to tell what of a run is the index and what is Daybook.
final class BareIndex {
  private static final String WORDS = ".words";
  private static final int LONGEST_BEGINNING = 2;
  private static final FieldType STEMS = type(true);
  private static final FieldType AS_WRITTEN = type(false);
  private static final FieldType FREQUENCY = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType PRESENCE = type(IndexOptions.DOCS, true);

  private static final Analyzer BEGINNINGS =
      new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        private final Analyzer words = new StandardAnalyzer();

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return words;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents of) {
          return new TokenStreamComponents(
              of.getSource(),
              new EdgeNGramTokenFilter(of.getTokenStream(), 1, LONGEST_BEGINNING, false));
        }
      };

  private BareIndex() {}

  private static FieldType type(boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /// @param allKinds whether each text is also in the fields that hold all texts of a section
  static void write(Path notes, Path index, boolean allKinds) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(notes)) {
      files = walk.filter(file -> file.toString().endsWith(".md")).toList();
    }
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(64))) {
      files.parallelStream().forEach(file -> add(file, writer, allKinds));
    }
  }

  private static Analyzer analyzer() {
    Analyzer words = new StandardAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(CharArraySet.EMPTY_SET),
        Map.of(
            "title" + WORDS, words,
            "heading" + WORDS, words,
            "body" + WORDS, words,
            "anywhere" + WORDS, words,
            "beginnings", BEGINNINGS));
  }

  private static void add(Path file, IndexWriter writer, boolean allKinds) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Document parsed = Parser.builder().build().parse(text);
      int start = 0;
      String title = file.getFileName().toString();
      String heading = title;
      for (var node : parsed.getChildren()) {
        if (!(node instanceof com.vladsch.flexmark.ast.Heading next)) continue;
        section(writer, title, heading, text.substring(start, next.getStartOffset()), allKinds);
        heading = next.getText().toString();
        start = next.getEndOffset();
      }
      section(writer, title, heading, text.substring(start), allKinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void section(
      IndexWriter writer, String title, String heading, String body, boolean allKinds)
      throws IOException {
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
        new Field("beginnings", text, PRESENCE));
  }
}
