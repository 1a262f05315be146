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
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
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
/// English stems, by Lucene's own analyzers, with offsets in the postings, and the text stored. On
/// as many threads as there are processors.
final class BareIndex {
  private static final String WORDS = ".words";
  private static final FieldType STEMS = type(true);
  private static final FieldType AS_WRITTEN = type(false);

  private BareIndex() {}

  private static FieldType type(boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  static void write(Path notes, Path index) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(notes)) {
      files = walk.filter(file -> file.toString().endsWith(".md")).toList();
    }
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(64))) {
      files.parallelStream().forEach(file -> add(file, writer));
    }
  }

  private static Analyzer analyzer() {
    Analyzer words = new StandardAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(),
        Map.of("title" + WORDS, words, "heading" + WORDS, words, "body" + WORDS, words));
  }

  private static void add(Path file, IndexWriter writer) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Document parsed = Parser.builder().build().parse(text);
      int start = 0;
      String title = file.getFileName().toString();
      String heading = title;
      for (var node : parsed.getChildren()) {
        if (!(node instanceof com.vladsch.flexmark.ast.Heading next)) continue;
        section(writer, title, heading, text.substring(start, next.getStartOffset()));
        heading = next.getText().toString();
        start = next.getEndOffset();
      }
      section(writer, title, heading, text.substring(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void section(IndexWriter writer, String title, String heading, String body)
      throws IOException {
    List<Field> fields = new ArrayList<>();
    Map.of("title", title, "heading", heading, "body", body)
        .forEach((name, text) -> {
          fields.add(new Field(name, text, STEMS));
          fields.add(new Field(name + WORDS, text, AS_WRITTEN));
        });
    writer.addDocument(fields);
  }
}
