package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Upkeep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked, an answer comes in the time that it may take, and says what it lacks.
class LongestSearchTest {
  private static final Upkeep NONE =
      new Upkeep(Upkeep.Watching.OFF, false, 0, 0, 0, 0, null, List.of());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"apple", "a*", "~aple", "/a.*/", "\"an apple\"", "zzz", ""})
  void e8ASearchThatTakesTooLongSaysThatItIsPartial(String typed) throws IOException {
    try (SmallJournal small = apples();
        IndexedJournal hasty = journal(Duration.ofNanos(1))) {
      assertFalse(small.search(typed).partial());
      assertTrue(hasty.search(SmallJournal.request(typed)).partial());
    }
  }

  /// At whatever step the time is up: counted notes are shown, if only by their names.
  @Test
  void e8WhatWasFoundInTimeIsShown() throws IOException {
    try (SmallJournal small = apples()) {
      small.journal();
      boolean partial = true;
      for (long nanos = 1_000; partial; nanos += nanos / 8) {
        try (IndexedJournal hasty = journal(Duration.ofNanos(nanos))) {
          SearchResult result = hasty.search(SmallJournal.request("apple"));
          partial = result.partial();
          assertEquals(result.notes(), result.hits().size(), nanos + " ns");
        }
      }
    }
  }

  @Test
  void e8AListThatTakesTooLongIsEmpty() throws IOException {
    try (SmallJournal small = apples();
        IndexedJournal hasty = journal(Duration.ofNanos(1))) {
      assertFalse(small.journal().completions("app", 9, SmallJournal.PARSER).isEmpty());
      assertEquals(List.of(), hasty.completions("app", 9, SmallJournal.PARSER));
      assertFalse(small.journal().related("a.md", 9).orElseThrow().isEmpty());
      assertEquals(List.of(), hasty.related("a.md", 9).orElseThrow());
      assertTrue(hasty.note("a.md").isPresent(), "what is looked up takes no time");
    }
  }

  private SmallJournal apples() throws IOException {
    SmallJournal small =
        new SmallJournal(folder)
            .add("a.md", "# Apples\n\nan apple tree")
            .add("b.md", "# Trees\n\nan apple tree");
    small.journal();
    return small;
  }

  private IndexedJournal journal(Duration longest) {
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    return IndexedJournal.following(index, () -> NONE, () -> {}, longest);
  }
}
