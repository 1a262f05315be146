package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what two processes do to one index, and what is left of it when one is killed.
class ProcessesTest {
  /// Enough to hit a run in some of its steps, few enough to stay quick.
  private static final int KILLS = 5;

  @TempDir private Path root;

  @Test
  void aKilledRunLeavesWhatWasCommitted() throws IOException, InterruptedException {
    Folder folder = new Folder(root);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    long generation = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Files.deleteIfExists(root.resolve("begun"));
      try (OtherProcess other = OtherProcess.start("churn", root)) {
        other.awaitBegin(root);
        Thread.sleep(random.nextInt(300));
      }
      try (Generation left = IndexReading.newest(folder.index().current().orElseThrow())) {
        assertEquals(left.notes(), left.stamps().size(), "seed " + seed);
        assertEquals(true, left.data().generation() > generation, "seed " + seed);
        generation = left.data().generation();
      }
    }
    folder.run(false);
    Map<String, String> carriedOn = folder.content();
    folder.run(true);
    assertEquals(folder.content(), carriedOn, "seed " + seed);
  }

  @Test
  void aSecondRunWaitsAndThenSaysThatTheIndexIsLocked() throws IOException, InterruptedException {
    Folder folder = new Folder(root);
    folder.write("a.md", "apple");
    folder.run(false);
    try (OtherProcess other = OtherProcess.start("hold", root)) {
      other.awaitBegin(root);
      assertThrows(IndexException.Locked.class, () -> folder.run(false));
    }
    folder.run(false); // the lock went with its process
  }

  @Test
  void aRunOfAnotherProcessTakesEffectInAnOpenJournal() throws IOException, InterruptedException {
    Folder folder = new Folder(root);
    folder.write("a.md", "apple");
    folder.run(false);
    try (IndexedJournal journal = IndexedJournal.open(folder.index(), () -> 0)) {
      assertEquals(0, found(journal, "berry "));
      folder.write("b.md", "berry");
      try (OtherProcess other = OtherProcess.start("index", root)) {
        other.await();
      }
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found(journal, "berry ") == 0 && System.nanoTime() < end) Thread.sleep(50);
      assertEquals(1, found(journal, "berry "));
    }
  }

  /// The largest alone, read whole, would not fit.
  @Test
  void c7C9NotesOfAnySizeAreIndexedInLittleMemory() throws IOException, InterruptedException {
    Folder folder = new Folder(root);
    folder.write("small.md", "apple");
    String line = "some words of a line that goes on and on\n\n";
    folder.write("large.md", "berry\n\n" + line.repeat((100 << 20) / line.length()));
    folder.write("word.md", "cherry " + "w".repeat(5 << 20));
    folder.write("line.md", "date " + "many words in one line ".repeat((5 << 20) / 23));
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 100_000; i++) tags.append("#t").append(i).append(' ');
    folder.write("tags.md", "elder " + tags);
    folder.write("front.md", "---\ntags: " + tags + "\n---\nfig");
    try (OtherProcess other =
        OtherProcess.start("index", root, "-Xmx128m", "-XX:+ExitOnOutOfMemoryError")) {
      assertEquals(0, other.await());
    }
    try (IndexedJournal journal = IndexedJournal.open(folder.index(), () -> 0)) {
      for (String word : List.of("apple", "berry", "cherry", "date", "elder", "fig")) {
        assertEquals(1, found(journal, "=" + word), word);
      }
    }
  }

  private static int found(IndexedJournal journal, String typed) {
    QueryParser parser = new QueryParser(Clock.systemUTC());
    SearchRequest request =
        new SearchRequest(
            parser.parse(typed), Map.of(), null, Sort.RELEVANCE, 0, 10, List.of(), 0, null);
    return journal.search(request).notes();
  }
}
