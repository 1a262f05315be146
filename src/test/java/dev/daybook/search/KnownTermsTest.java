package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Generation;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.LiveIndex;
import dev.daybook.query.Query;
import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That terms which no note has are not looked for, and that nothing else changes by it.
class KnownTermsTest {
  @TempDir private Path folder;
  private SmallJournal notes;

  @BeforeEach
  void write() throws IOException {
    notes =
        new SmallJournal(folder)
            .add("english.md", "---\nlang: en\n---\n# Quokka\n\nThe walls were painted green.")
            .add("german.md", "---\nlang: de\n---\n# Haus\n\nDie Wände wurden grün gestrichen.");
  }

  @AfterEach
  void close() throws IOException {
    notes.close();
  }

  private interface Check {
    void on(Generation generation) throws IOException;
  }

  private void check(Check check) throws IOException {
    notes.journal();
    try (LiveIndex index = LiveIndex.at(IndexFolder.at(folder.resolve("index")), () -> {})) {
      index.with(generation -> {
        check.on(generation);
        return true;
      });
    }
  }

  private static String asked(Generation generation, String typed) throws IOException {
    IndexSearcher searcher = generation.searcher();
    GenerationSearch search = new PerGeneration(generation).search(generation);
    CompiledQuery query = search.compile(SmallJournal.PARSER.parse(typed));
    return searcher.rewrite(query.sections()).toString();
  }

  @Test
  void areThoseOfTheLanguageAndFieldsThatHaveThem() throws IOException {
    check(generation -> {
      String phrase = asked(generation, "\"painted green\"");
      assertTrue(phrase.startsWith("body:\""), phrase);
      assertEquals(phrase.indexOf("body:"), phrase.lastIndexOf("body:"), phrase);
      String word = asked(generation, "gestrichen ");
      assertTrue(word.contains("body:"), word);
      assertFalse(word.contains("heading:"), word);
    });
  }

  @Test
  void findNothingInTheirPlace() throws IOException {
    assertEquals("english", notes.found("\"walls were\""));
    assertEquals("", notes.found("\"walls gestrichen\""));
    assertEquals("", notes.found("title:painted"));
    assertEquals("english german", notes.found("painted OR gestrichen "));
  }

  /// In the index that word stands in a heading only.
  @Test
  void areMarkedInAnyText() throws IOException {
    Query quokka = SmallJournal.PARSER.parse("quokka ").query();
    assertEquals(
        List.of(new Range(2, 8)), notes.journal().matches(quokka, "A quokka sat on the wall."));
  }
}
