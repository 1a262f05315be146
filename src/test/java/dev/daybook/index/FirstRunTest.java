package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A first run that takes long enough to be searched while it goes on.
class FirstRunTest {
  private static final Duration PACE = Duration.ofMillis(5);

  @TempDir Path folder;
  private Vault vault;

  @BeforeEach
  void writeNotes() throws IOException {
    vault = Vault.in(folder);
    vault.write(60);
  }

  private Indexer indexer() throws IOException {
    return new Indexer(
        vault.index,
        new RunParts(
            vault.folder(),
            Language.DEFAULT,
            Vault.CLOCK,
            new Quarantine(),
            new PrivateFiles(),
            () -> false,
            PACE,
            OwnerOnly::open,
            NoteAnalyzer::forNotes));
  }

  private long generation() throws IOException {
    try (Generation made = IndexReading.newest(vault.index)) {
      return made.data().generation();
    }
  }

  /// Each file takes as long as a checkpoint.
  private static void slowly(int done, int all) {
    LockSupport.parkNanos(PACE.toNanos());
  }

  @Test
  void leavesOneSegmentOfWhatItsCheckpointsLeft() throws IOException {
    Indexer indexer = indexer();
    indexer.prepare();
    long first = generation();
    RunReport report = indexer.run(false, FirstRunTest::slowly);
    assertEquals(60, report.notes());
    long commits = report.generation() - first;
    assertTrue(commits > 4, "checkpoints were made: " + commits);
    try (Generation made = IndexReading.newest(vault.index)) {
      assertEquals(1, made.unbounded().leaves().size());
      assertEquals(0, made.data().pending());
    }
  }
}
