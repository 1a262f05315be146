package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That what only lifts a note in the order does not find it.
class ScoreFindsNothingTest {
  @TempDir private Path folder;

  /// Other forms of a word that is cut off lift those that begin so.
  @Test
  void otherFormsOfABeginning() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes.add("a.md", "They were running.").add("b.md", "They run.");
      assertEquals("a", notes.found("running*"));
      assertEquals("a b", notes.found("running "));
    }
  }

  /// The first character of a pair lifts notes with the pair.
  @Test
  void aSingleCharacter() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes.add("a.md", "全文検索の本").add("b.md", "点検の本");
      assertEquals("a", notes.found("検索 "));
    }
  }
}
