package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes far larger than anybody writes are found by what they begin with, and cost no more than
/// that.
class LargeNotesTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @Test
  void c7NotesOfAnySizeAreFoundByTheirBeginning() throws IOException {
    write("large.md", "firstword\n\n", "some words of a line that goes on and on\n\n", 100 << 20);
    write("word.md", "secondword ", "w", 5 << 20);
    write("line.md", "thirdword ", "many words in one line ", 5 << 20);
    List<String> problems = index();
    assertEquals("large.md", found("firstword"));
    assertEquals("word.md", found("secondword"));
    assertEquals("line.md", found("thirdword"));
    assertTrue(problems.stream().anyMatch(it -> it.contains("large.md")), problems::toString);
  }

  @Test
  void c9AFloodOfTagsIsKeptShort() throws IOException {
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 100_000; i++) tags.append("#t").append(i).append(' ');
    write("inline.md", "firstword " + tags, "", 0);
    write("front.md", "---\ntags: " + tags + "\n---\nsecondword ", "", 0);
    write("long.md", "---\ntags: [" + "t".repeat(40_000) + "]\n---\nthirdword", "", 0);
    index();
    for (String word : List.of("firstword", "secondword", "thirdword")) {
      SearchResult result = search(word);
      assertEquals(1, result.notes(), word);
      List<String> kept = result.hits().getFirst().tags();
      assertTrue(kept.size() <= 200, word);
      assertTrue(kept.stream().allMatch(tag -> tag.length() <= 256), word);
    }
  }

  private void write(String name, String begin, String piece, int length) throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    try (BufferedWriter out = Files.newBufferedWriter(notes.resolve(name))) {
      out.write(begin);
      for (int written = 0; written < length; written += piece.length()) out.write(piece);
    }
  }

  private List<String> index() throws IOException {
    NotesFolder notes = NotesFolder.open(folder.resolve("notes"));
    RunReport report =
        new Indexer(notes, IndexFolder.at(folder.resolve("index")), Language.DEFAULT, CLOCK)
            .run(false, Progress.SILENT);
    return report.problems().stream().map(Object::toString).toList();
  }

  private String found(String word) throws IOException {
    return search(word).hits().getFirst().file().path();
  }

  private SearchResult search(String word) throws IOException {
    try (IndexedJournal journal =
        IndexedJournal.open(IndexFolder.at(folder.resolve("index")), () -> 0)) {
      return journal.search(
          new SearchRequest(
              new QueryParser(CLOCK).parse(word),
              Map.of(),
              null,
              Sort.RELEVANCE,
              0,
              10,
              List.of(),
              0,
              null));
    }
  }
}
