package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// States of the notes are kept for who turns pages, but not for ever.
class OlderGenerationsTest {
  @TempDir private Path folder;
  private final List<Generation> made = new ArrayList<>();
  private long now;
  private final OlderGenerations older = new OlderGenerations(() -> now);

  @BeforeEach
  void makeGenerations() throws IOException {
    Vault vault = Vault.in(folder);
    for (int i = 0; i < 3; i++) {
      vault.write("n" + i + ".md", "saved");
      vault.run();
      made.add(IndexReading.newest(vault.index));
    }
  }

  private boolean has(int which) throws IOException {
    Optional<Generation> found = older.acquire(made.get(which).data().generation());
    if (found.isPresent()) found.get().close();
    return found.isPresent();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void keepsThemForFiveMinutesWhetherOrNotNotesAreSavedMeanwhile() throws IOException {
    older.keep(made.get(0), made.get(1));
    pass(Duration.ofMinutes(4));
    older.keep(made.get(1), made.get(2));
    assertTrue(has(0) && has(1));
    pass(Duration.ofMinutes(2));
    assertFalse(has(0));
    assertTrue(has(1));
    pass(Duration.ofMinutes(4));
    older.letGoOld();
    for (Generation each : made) assertEquals(1, each.unbounded().getRefCount());
  }

  @Test
  void keepsNoOtherOfTheSameNumber() throws IOException {
    older.keep(made.get(0), made.get(0));
    assertFalse(has(0));
  }
}
