package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That one or two letters find the notes with a word that begins so, wherever it may stand, as
/// more letters do.
class FirstLettersTest {
  @TempDir private Path folder;
  private SmallJournal journal;

  @BeforeEach
  void fill() throws IOException {
    journal =
        new SmallJournal(folder)
            .add("body.md", "# One\n\nHere is a quince.")
            .add("title.md", "---\ntitle: Quilt\n---\nNothing.")
            .add("alias.md", "---\naliases: [Quiver]\n---\nNothing.")
            .add("tag.md", "---\ntags: [quiz]\n---\nNothing.")
            .add("heading.md", "# Two\n\nNothing.\n\n## Quiet\n\nNothing.")
            .add("links.md", "# Three\n\nNothing.\n\n- [[quid]]\n- [[quip]]")
            .add("hump.md", "# Four\n\nIt calls isQuick() there.")
            .add("accent.md", "# Five\n\nÉlan and 猫の本.")
            .add("pairs.md", "# ガラス\n\n東京Tower, ㌫")
            .add("inside.md", "# Six\n\nA tranquil and equal sum.");
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  @Test
  void standAnywhere() throws IOException {
    String all = "alias body heading hump links tag title";
    for (String typed : new String[] {"q", "Q", "qu", "QU", "qui", "q*", "qu*", "qui*"}) {
      assertEquals(all, journal.found(typed), typed);
    }
  }

  @Test
  void areNotAnInnerPartOfAWord() throws IOException {
    assertEquals("inside", journal.found("tr"));
    assertEquals("", journal.found("ui*"));
  }

  @Test
  void areFoundWithAndWithoutAccent() throws IOException {
    assertEquals("accent", journal.found("é"));
    assertEquals("accent", journal.found("él"));
    assertEquals("accent", journal.found("el"));
  }

  @Test
  void areCharactersOfAnyScript() throws IOException {
    assertEquals("accent", journal.found("猫"));
    assertEquals("accent", journal.found("猫の"));
    assertEquals("pairs", journal.found("京"));
    assertEquals("pairs", journal.found("東京"));
    assertEquals("pairs", journal.found("ガ"));
    assertEquals("pairs", journal.found("ガラ"));
    assertEquals("pairs", journal.found("パ"));
    assertEquals("pairs", journal.found("パー"));
  }

  /// The title begins with a term that has no place of its own: ガ without its accent.
  @Test
  void areThoseOfWordsAfterCharacters() throws IOException {
    assertEquals("pairs", journal.found("to"));
  }

  @Test
  void countTheSectionsThatHaveThem() throws IOException {
    assertEquals(7, journal.search("q").sections());
    assertEquals(journal.search("qui*").sections(), journal.search("qu*").sections());
  }

  /// In a field that is named they are looked for among its words.
  @Test
  void keepToAField() throws IOException {
    assertEquals("alias title", journal.found("title:q*"));
    assertEquals("heading", journal.found("heading:q*"));
  }
}
