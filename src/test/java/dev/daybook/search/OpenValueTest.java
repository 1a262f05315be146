package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// While a value is typed, it finds what it may become.
class OpenValueTest {
  @TempDir private Path folder;

  private SmallJournal journal() throws IOException {
    return new SmallJournal(folder)
        .add("work/a.md", "---\ntags: [java]\nauthor: Nora Lind\n---\nbeans")
        .add("work/b.md", "---\ntags: [javascript]\n---\nbeans")
        .add("home/c.md", "---\ntags: [garden/soil]\n---\nbeans");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          tag:j > work/a work/b
          tag:jav > work/a work/b
          `tag:jav ` > ``
          tag:java > work/a
          tag:javas > work/b
          "beans tag:gard" > ``
          beans tag:gard > home/c
          tag:java,gard > home/c work/a
          -tag:jav > home/c work/a work/b
          author:nor > work/a
          folder:ho > home/c
          tag:jav* > work/a work/b
          tag:x > ``
          """)
  void findsWhatItMayBecome(String typed, String found) throws IOException {
    try (SmallJournal journal = journal()) {
      assertEquals(found, journal.found(typed));
    }
  }

  @Test
  void aValueBehindQuotesIsWhole() throws IOException {
    try (SmallJournal journal = journal()) {
      assertEquals("", journal.found("tag:\"jav\""));
    }
  }
}
