package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk fails at every single step of a script of runs. Names have the rows of the table of
/// faults.
@Timeout(300)
class FaultyDiskTest {
  @TempDir private Path folder;

  /// One thing that happens to notes.
  private interface Edit {
    void to(Vault vault) throws IOException;
  }

  private static final List<Edit> SCRIPT =
      List.of(
          vault -> vault.write(4),
          vault -> vault.write("more.md", "added"),
          vault -> vault.write("n1.md", "edited"),
          vault -> Files.move(vault.notes.resolve("n2.md"), vault.notes.resolve("moved.md")),
          vault -> Files.delete(vault.notes.resolve("n3.md")));

  private static void run(Vault vault, FaultyDisk disk, boolean full) throws IOException {
    IndexFolder index = IndexFolder.at(disk.at(vault.index.root()));
    new Indexer(vault.folder(), index, Language.DEFAULT, Vault.CLOCK).run(full, Progress.SILENT);
  }

  @Test
  void a2EndsEqualAfterAnAbortAtEveryStep() throws IOException {
    int points = 0;
    for (int edit = 0; edit <= SCRIPT.size(); edit++) points += abort(edit);
    System.out.println("a2: " + points + " abort points, each followed by a run that ended equal");
    assertTrue(points > 30, points + " abort points");
  }

  /// @return at how many steps the run after that edit was aborted; after the last it is a full one
  private int abort(int edit) throws IOException {
    for (int steps = 0; ; steps++) {
      Path place = folder.resolve(edit + "-" + steps);
      Vault vault = Vault.in(place);
      for (int i = 0; i < edit; i++) {
        SCRIPT.get(i).to(vault);
        if (i == edit - 1) vault.run();
      }
      boolean full = edit == SCRIPT.size();
      if (!full) SCRIPT.get(edit).to(vault);
      FaultyDisk disk = new FaultyDisk(steps, Long.MAX_VALUE);
      try {
        run(vault, disk, full);
      } catch (IOException e) {
        assertTrue(disk.failed(), e.toString());
      }
      if (!disk.failed()) return steps;
      vault.run();
      vault.isLikeNew(place.resolve("scratch"));
    }
  }

  @Test
  void a4HealsWhenAFullDiskHasSpaceAgain() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(4);
    vault.run();
    Map<String, String> before = vault.content();
    vault.write("more.md", "added");
    List<Long> failures = new ArrayList<>();
    for (long space = 0; space < 20_000; space += 97) {
      if (failure(vault, new FaultyDisk(Long.MAX_VALUE, space)) == null) break;
      failures.add(space);
      assertEquals(before, vault.content(), "the last commit, with " + space + " bytes of space");
    }
    assertTrue(failures.size() > 10, failures.toString());
    vault.isLikeNew(folder.resolve("scratch"));
  }

  private static @Nullable IOException failure(Vault vault, FaultyDisk disk) {
    try {
      run(vault, disk, false);
      return null;
    } catch (IOException e) {
      assertTrue(String.valueOf(e).contains("No space left"), e.toString());
      return e;
    }
  }

  @Test
  void a15KeepsTheOldIndexWhenTheDiskFillsInAFullRun() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(4);
    vault.run();
    Path old = vault.current();
    FaultyDisk disk = new FaultyDisk(Long.MAX_VALUE, 3000);
    assertThrows(IOException.class, () -> run(vault, disk, true));
    assertEquals(old, vault.current());
    vault.run();
    vault.isLikeNew(folder.resolve("scratch"));
  }
}
