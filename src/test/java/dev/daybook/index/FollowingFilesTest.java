package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs find what is different on disk, whatever way it came to be so. Names have the rows of the
/// table of faults.
@Timeout(60)
class FollowingFilesTest {
  @TempDir private Path folder;
  private Vault vault;

  @BeforeEach
  void makeVault() throws IOException {
    vault = Vault.in(folder);
  }

  private RunReport runOver(String... paths) throws IOException {
    return vault.indexer().run(Set.of(paths), Progress.SILENT);
  }

  private void isLikeNew() throws IOException {
    vault.isLikeNew(folder.resolve("scratch"));
  }

  @Test
  void b5FindsAnEditOfTheSameSizeAndTime() throws IOException {
    Path note = vault.notes.resolve("n.md");
    Files.writeString(note, "aaaa");
    FileTime time = Files.getLastModifiedTime(note);
    vault.run();
    Files.writeString(note, "bbbb");
    Files.setLastModifiedTime(note, time);
    assertEquals("+0 ~1 -0 =0", Vault.counts(vault.run()));
    isLikeNew();
  }

  @Test
  void b5FindsAnEditOfTheSameSizeWhoseTimeWasSetBack() throws IOException {
    vault.write("n.md", "aaaa");
    vault.run();
    vault.write("n.md", "bbbb");
    assertEquals("+0 ~1 -0 =0", Vault.counts(vault.run()));
    isLikeNew();
  }

  @Test
  void b5FindsAnEditOfTheSameSizeAndOldTimeWhenToldOfIt() throws IOException {
    vault.write("n.md", "aaaa");
    vault.run();
    vault.write("n.md", "bbbb");
    assertEquals("+0 ~1 -0 =0", Vault.counts(runOver("n.md")));
  }

  @Test
  void b6ComparesTimesForBeingTheSame() throws IOException {
    for (String time :
        new String[] {
          "2099-01-01T00:00:00Z",
          "1970-01-01T00:00:00Z",
          "1960-06-01T12:00:00Z",
          "1970-01-01T00:00:00.000000001Z"
        }) {
      Path note = vault.write("n.md", "text of " + time);
      Files.setLastModifiedTime(note, FileTime.from(Instant.parse(time)));
      vault.run();
      isLikeNew();
    }
  }

  @Test
  void b7EndsEqualAfterEveryKindOfMove() throws IOException {
    vault.write("a.md", "apple");
    vault.write("b.md", "berry");
    vault.write("x/c.md", "cherry");
    vault.run();
    move("a.md", "A.md");
    swap("A.md", "b.md");
    move("x/c.md", "c.md");
    move("c.md", "y/z/c.md");
    vault.write("y/copy.md", "cherry");
    vault.run();
    isLikeNew();
    Files.move(vault.notes.resolve("y"), vault.notes.resolve("w"));
    assertEquals("+2 ~0 -2 =0", Vault.counts(runOver("y", "w")));
    isLikeNew();
    Files.delete(vault.notes.resolve("w/copy.md"));
    Files.delete(vault.notes.resolve("w/z/c.md"));
    Files.delete(vault.notes.resolve("w/z"));
    assertEquals("+0 ~0 -2 =0", Vault.counts(runOver("w")));
    vault.write("w.md/inner.md", "a folder named as a note");
    assertEquals("+1 ~0 -0 =0", Vault.counts(runOver("w.md")));
    isLikeNew();
  }

  private void move(String from, String to) throws IOException {
    Path target = vault.notes.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(vault.notes.resolve(from), target);
    vault.run();
    isLikeNew();
  }

  /// Two notes of one size and time change places; only what the system calls them is different.
  private void swap(String one, String other) throws IOException {
    move(one, "swap.md");
    Files.move(vault.notes.resolve(other), vault.notes.resolve(one));
    Files.move(vault.notes.resolve("swap.md"), vault.notes.resolve(other));
    vault.run();
    isLikeNew();
  }

  @Test
  void b15KeepsTheNotesOfAFolderThatVanishesInARun() throws IOException {
    vault.write(30);
    vault.run();
    for (int i = 0; i < 30; i++) vault.write("n" + i + ".md", "edited " + i);
    Path away = folder.resolve("away");
    Progress vanishing =
        (done, total) -> {
          try {
            if (Files.exists(vault.notes)) Files.move(vault.notes, away);
          } catch (IOException e) {
            assertTrue(Files.exists(away), "another thread was first");
          }
        };
    RunReport report = vault.indexer().run(false, vanishing);
    assertEquals(30, report.notes());
    Files.move(away, vault.notes);
    assertEquals(30 - report.changed(), vault.run().changed());
    isLikeNew();
  }

  /// What Vim, Emacs, nano and a Mac put beside a note that is open.
  @Test
  void takesNoFileOfAnEditorForANote() throws IOException {
    vault.write("n.md", "apple");
    for (String name :
        new String[] {"n.md~", ".n.md.swp", "4913", "#n.md#", "n.md.save", "._n.md"}) {
      vault.write(name, "apple");
    }
    Files.createSymbolicLink(vault.notes.resolve(".#n.md"), Path.of("ann@machine.123:456"));
    RunReport report = vault.run();
    assertEquals("+1 ~0 -0 =0", Vault.counts(report));
    assertEquals(List.of(), report.problems());
    isLikeNew();
  }

  @Test
  void b8LeavesOutWhatIsNoFileOfOurs() throws IOException, InterruptedException {
    vault.write("n.md", "apple");
    Path notes = vault.notes;
    Files.createSymbolicLink(notes.resolve("out.md"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(notes.resolve("loop"), notes);
    Files.createSymbolicLink(notes.resolve("zero.md"), Path.of("/dev/zero"));
    Files.createSymbolicLink(notes.resolve("self.md"), notes.resolve("self.md"));
    Files.createSymbolicLink(notes.resolve("in.md"), notes.resolve("n.md"));
    String pipe = notes.resolve("pipe.md").toString();
    assumeTrue(new ProcessBuilder("mkfifo", pipe).start().waitFor() == 0);
    RunReport report = vault.run();
    assertEquals(1, report.notes());
    assertEquals(
        Set.of("out.md", "pipe.md", "self.md", "zero.md"),
        Set.copyOf(report.problems().stream().map(each -> each.path()).toList()));
    assertEquals(0, runOver("pipe.md", "loop/n.md", "zero.md").added());
  }

  @Test
  void b9TakesTheBeginningOfAHugeFile() throws IOException {
    Path huge = vault.write("huge.md", "apple\n\n");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    RunReport report = vault.run();
    assertEquals(1, report.notes());
    assertTrue(report.problems().get(0).reason().startsWith("is longer than 8 MiB"));
  }

  @Test
  void b15KeepsTheNotesOfAFolderThatIsSuddenlyEmpty() throws IOException {
    vault.write(30);
    Indexer indexer = vault.indexer();
    indexer.run(false, Progress.SILENT);
    Path away = Files.move(vault.notes, folder.resolve("away"));
    Files.createDirectory(vault.notes);
    assertEquals(30, indexer.run(false, Progress.SILENT).heldBack());
    assertEquals(30, indexer.run(Set.of("n1.md"), Progress.SILENT).notes());
    Files.delete(vault.notes);
    Files.move(away, vault.notes, StandardCopyOption.ATOMIC_MOVE);
    assertEquals(0, indexer.run(false, Progress.SILENT).heldBack());
    isLikeNew();
  }

  @Test
  void b15KeepsThemAlsoWhenTheyGoOneAfterTheOther() throws IOException {
    vault.write(60);
    Indexer indexer = vault.indexer();
    indexer.run(false, Progress.SILENT);
    int kept = 0;
    for (int i = 0; i < 60; i++) {
      Files.delete(vault.notes.resolve("n" + i + ".md"));
      kept = indexer.run(Set.of("n" + i + ".md"), Progress.SILENT).notes();
    }
    assertEquals(30, kept);
    RunReport confirmed = indexer.run(true, Progress.SILENT);
    assertEquals(0, confirmed.notes());
  }

  @Test
  void manySavesDoNotPileUpSegments() throws IOException {
    vault.write(20);
    Indexer indexer = vault.indexer();
    indexer.run(false, Progress.SILENT);
    for (int i = 0; i < 40; i++) {
      vault.write("n" + i % 20 + ".md", "save " + i);
      indexer.run(Set.of("n" + i % 20 + ".md"), Progress.SILENT);
    }
    assertTrue(vault.segments() < 15, vault.segments() + " segments");
  }

  @Test
  void aRunWithoutChangesCommitsNothing() throws IOException {
    vault.write(5);
    long generation = vault.run().generation();
    assertEquals(generation, vault.run().generation());
    assertEquals("+0 ~0 -0 =5", Vault.counts(vault.run()));
  }
}
