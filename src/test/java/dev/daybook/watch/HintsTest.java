package dev.daybook.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.watch.Hints.Work;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What has changed is collected into as little work as is safe.
class HintsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final Hints hints = new Hints();

  @Test
  void givesEachPathOnceAndLeavesOutWhatIsBelowAnother() throws InterruptedException {
    for (String path : new String[] {"a/b.md", "a", "ab.md", "a/c/d.md", "e/f.md", "e/f.md"}) {
      hints.add(path);
    }
    assertEquals(new Work(Work.Kind.PATHS, Set.of("a", "ab.md", "e/f.md")), hints.take(LONG));
    assertEquals(0, hints.size());
  }

  @Test
  void givesUpOnPathsWhenThereAreMany() throws InterruptedException {
    for (int i = 0; i < 1001; i++) hints.add(i + ".md");
    assertEquals(1001, hints.size());
    assertEquals(new Work(Work.Kind.EVERYTHING, Set.of()), hints.take(LONG));
  }

  @Test
  void givesTheMostThatWasAskedFor() throws InterruptedException {
    hints.add("a.md");
    hints.add(Work.Kind.FULL);
    hints.add(Work.Kind.EVERYTHING);
    assertEquals(Work.Kind.FULL, hints.take(LONG).kind());
  }

  @Test
  void looksAtEverythingWhenNothingComes() throws InterruptedException {
    assertEquals(Work.Kind.EVERYTHING, hints.take(Duration.ofMillis(1)).kind());
  }
}
