package dev.daybook.bench;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The yardstick of a full run: every file read, parsed by flexmark as it is, cut at its headings,
/// and one document of heading and body indexed for each piece with English stems, postings with
/// offsets, and the text stored. On as many threads as there are processors.
final class BareIndex {
  private static final FieldType TEXT = type();

  private BareIndex() {}

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(true);
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
                new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(64))) {
      files.parallelStream().forEach(file -> add(file, writer));
    }
  }

  private static void add(Path file, IndexWriter writer) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Document parsed = Parser.builder().build().parse(text);
      int start = 0;
      String heading = file.getFileName().toString();
      for (var node : parsed.getChildren()) {
        if (!(node instanceof com.vladsch.flexmark.ast.Heading next)) continue;
        section(writer, heading, text.substring(start, next.getStartOffset()));
        heading = next.getText().toString();
        start = next.getEndOffset();
      }
      section(writer, heading, text.substring(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void section(IndexWriter writer, String heading, String body) throws IOException {
    writer.addDocument(
        List.of(new Field("heading", heading, TEXT), new Field("body", body, TEXT)));
  }
}
