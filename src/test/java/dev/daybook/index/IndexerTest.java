package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Privacy;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what a run reads, keeps, forgets and says.
class IndexerTest {
  @TempDir private Path root;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void twoNotes() throws IOException {
    folder = new Folder(root);
    folder.write("a.md", "apple");
    folder.write("sub/b.md", "berry\n\n# More\ncherry");
    folder.runs(changes("ADDED a.md, ADDED sub/b.md", 2, 0));
  }

  /// How a list of changes prints.
  private static String changes(String changes, int count, int unchanged) {
    List<FileChange> list = new ArrayList<>();
    for (String change : changes.split(", ", -1)) {
      if (change.isEmpty()) continue;
      String[] parts = change.split(" ", 2);
      list.add(new FileChange(parts[1], Kind.valueOf(parts[0])));
    }
    assertEquals(count, list.size());
    return list + " =" + unchanged;
  }

  @Test
  void leavesAloneWhatLooksTheSame() throws IOException {
    NotesFolder.Scan scan = NotesFolder.open(folder.notes()).scan();
    try (Generation generation = IndexReading.newest(folder.index())) {
      FolderDiff diff =
          FolderDiff.of(scan, generation.stamps(), new Quarantine(), new PrivateFiles(), true);
      assertEquals(2, diff.unchanged(), "known to be the same without being read");
      assertEquals(List.of(), diff.doubtful());
    }
    folder.runs(changes("", 0, 2));
  }

  @Test
  void findsAnEditOfTheSameSizeWhoseTimeWasSetBack() throws IOException {
    folder.write("a.md", "grape");
    folder.runs(changes("CHANGED a.md", 1, 1));
    assertEquals("grape", folder.content().get("a.md 0"));
  }

  @Test
  void readsButDoesNotParseWhatOnlyHasAnotherTime() throws IOException {
    long generation = folder.run(false).generation();
    folder.touch("a.md", Instant.parse("2024-06-01T00:00:00Z"));
    folder.runs(changes("", 0, 2));
    assertEquals(generation + 1, folder.run(false).generation(), "the new time is remembered");
  }

  @Test
  void readsAgainWhatChangedRightBeforeItWasSeen() throws IOException {
    folder.touch("a.md", Instant.now());
    folder.run(false);
    Instant time = Files.getLastModifiedTime(folder.notes().resolve("a.md")).toInstant();
    folder.write("a.md", "grape");
    folder.touch("a.md", time);
    folder.runs(changes("CHANGED a.md", 1, 1));
  }

  @Test
  void countsNoPrivateNote() throws IOException {
    folder.write("p.md", "---\nprivate: true\n---\nsecret");
    folder.runs(changes("", 0, 2));
    folder.runs(changes("", 0, 2));
    folder.write("a.md", "---\nprivate: true\n---\napple");
    folder.runs(changes("REMOVED a.md", 1, 1));
    folder.write("a.md", "apple, for all to see");
    folder.runs(changes("ADDED a.md", 1, 1));
  }

  @Test
  void readsAPrivateNoteAgainInAnotherProcessOnlyWhenItChanged() throws IOException {
    folder.write("p.md", "---\nprivate: true\n---\nsecret");
    folder.write("sub/q.md", "---\nprivate: true\n---\nsecret");
    long generation = folder.indexer().run(false, Progress.SILENT).generation();
    assertEquals(0, reads(folder.indexer(), false));
    folder.write("p.md", "---\nprivate: true\n---\nanother");
    assertEquals(1, reads(folder.indexer(), false));
    assertEquals(0, reads(folder.indexer(), false));
    folder.write("p.md", "---\nprivate: nope\n---\nanother");
    assertEquals(1, reads(folder.indexer(), false));
    assertEquals("another", folder.content().get("p.md 0"));
    folder.indexer().run(true, Progress.SILENT);
    assertEquals(0, reads(folder.indexer(), false), "a full run remembers too");
    try (Generation kept = IndexReading.newest(folder.index())) {
      assertEquals(1, kept.privateMarks().size(), "nothing is kept of what is no longer so");
      assertEquals(generation + 2, kept.data().generation(), "for nobody else to see");
    }
  }

  @Test
  void tellsNothingOfAPrivateNoteByWhatItRemembersOfIt() throws IOException {
    folder.write("zyzzyva.md", "---\nprivate: true\n---\nsecret");
    folder.run(false);
    try (Generation kept = IndexReading.newest(folder.index())) {
      String mark = String.join("", kept.privateMarks());
      assertTrue(mark.matches("[0-9a-f]{32}"), mark);
    }
    try (Stream<Path> files = Files.walk(folder.index().root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("zyzzyva") || bytes.contains("secret"), file::toString);
      }
    }
  }

  @Test
  void countsGenerationsOnWhereTheIndexIsGone() throws IOException {
    long before = folder.run(false).generation();
    Files.delete(folder.index().root().resolve("CURRENT"));
    assertTrue(folder.run(false).generation() > before);
  }

  @Test
  void readsAPrivateNoteAgainOnlyWhenItChanged() throws IOException {
    folder.write("p.md", "---\nprivate: true\n---\nsecret");
    Indexer indexer = folder.indexer();
    assertEquals(1, reads(indexer, false));
    assertEquals(0, reads(indexer, false));
    assertFalse(folder.content().containsKey("p.md 0"));
    assertEquals(3, reads(indexer, true), "a full run reads everything");
    assertEquals(0, reads(indexer, false));

    folder.write("p.md", "---\nprivate: nope\n---\nsecret");
    assertEquals(1, reads(indexer, false));
    assertEquals("secret", folder.content().get("p.md 0"));
    folder.write("p.md", "---\nprivate: true\n---\nsecret");
    assertEquals(1, reads(indexer, false));
    assertFalse(folder.content().containsKey("p.md 0"), "forgotten again");
    assertEquals(0, reads(indexer, false));
  }

  @Test
  void readsANoteAgainThatOtherSettingsMakePublic() throws IOException {
    folder.write("p.md", "---\ntags: [diary]\n---\nsecret");
    NotesFolder hiding =
        NotesFolder.open(
            folder.notes(), new Privacy(List.of(), List.of("diary")), NoteLimits.standard());
    Indexer indexer = new Indexer(hiding, folder.index(), Language.DEFAULT, Clock.systemUTC());
    reads(indexer, false);
    assertEquals(0, reads(indexer, false));
    assertFalse(folder.content().containsKey("p.md 0"));
    assertEquals(3, reads(folder.indexer(), false));
    assertEquals("secret", folder.content().get("p.md 0"));
  }

  @Test
  void readsAPrivateNoteAgainThatChangedRightBeforeItWasSeen() throws IOException {
    folder.write("p.md", "---\nprivate: true\n---\nsecret");
    folder.touch("p.md", Instant.now().plusSeconds(60));
    Indexer indexer = folder.indexer();
    assertEquals(1, reads(indexer, false));
    assertEquals(1, reads(indexer, false));
  }

  /// How many files a run reads.
  private static int reads(Indexer indexer, boolean full) throws IOException {
    AtomicInteger reads = new AtomicInteger();
    indexer.run(full, (done, total) -> reads.incrementAndGet());
    return reads.get();
  }

  @Test
  void followsRenamesAndDeletions() throws IOException {
    Files.move(folder.notes().resolve("a.md"), folder.notes().resolve("c.md"));
    Files.delete(folder.notes().resolve("sub/b.md"));
    folder.runs(changes("REMOVED a.md, ADDED c.md, REMOVED sub/b.md", 3, 0));
    assertEquals(Map.of("c.md 0", "apple"), folder.content());
  }

  @Test
  void followsARenameThatIsOnlyOfCase() throws IOException {
    Files.move(folder.notes().resolve("a.md"), folder.notes().resolve("A.md"));
    folder.runs(changes("ADDED A.md, REMOVED a.md", 2, 1));
    assertEquals("apple", folder.content().get("A.md 0"));
  }

  @Test
  void followsTwoNotesThatSwapTheirNames() throws IOException {
    folder.write("long.md", "a longer text");
    folder.run(false);
    Path notes = folder.notes();
    Files.move(notes.resolve("a.md"), notes.resolve("x"));
    Files.move(notes.resolve("long.md"), notes.resolve("a.md"));
    Files.move(notes.resolve("x"), notes.resolve("long.md"));
    folder.runs(changes("CHANGED a.md, CHANGED long.md", 2, 1));
    assertEquals("a longer text", folder.content().get("a.md 0"));
    assertEquals("apple", folder.content().get("long.md 0"));
  }

  @Test
  void commitsNothingWhenNothingChanged() throws IOException {
    long before = folder.run(false).generation();
    assertEquals(before, folder.run(false).generation());
    assertFalse(folder.run(false).changedAnything());
  }

  @Test
  void rebuildsBesideTheOldIndexAndSwaps() throws IOException {
    Path before = folder.index().current().orElseThrow();
    Map<String, String> content = folder.content();
    try (Generation old = IndexReading.newest(before)) {
      RunReport report = folder.run(true);
      assertEquals("as asked", report.rebuilt());
      assertEquals(2, old.notes(), "who has the old index open can still read it");
      assertEquals(old.data().generation() + 1, report.generation());
    }
    assertNotEquals(before, folder.index().current().orElseThrow());
    assertFalse(Files.exists(before));
    assertEquals(content, folder.content());
  }

  @Test
  void rebuildsWhatIsDamagedAndSaysSo() throws IOException {
    Path index = folder.index().current().orElseThrow();
    try (var files = Files.newDirectoryStream(index, "segments_*")) {
      for (Path file : files) Files.writeString(file, "nonsense");
    }
    String rebuilt = folder.run(false).rebuilt();
    String said = "the old index was damaged, and is now " + folder.index().root();
    assertTrue(
        rebuilt.matches(Pattern.quote(said) + "/index\\.corrupt-[0-9]{8}T[0-9]{6}Z?"), rebuilt);
    assertEquals(3, folder.content().size());
  }

  @Test
  void h5LeavesNoWordOfADeletedNoteAfterAFullRun() throws IOException {
    folder.write("secret.md", "xylophonist and other words");
    folder.run(false);
    assertTrue(indexFilesHold("xylophonist"), "the term is in some file as it is");
    Files.delete(folder.notes().resolve("secret.md"));
    folder.run(true);
    assertFalse(indexFilesHold("xylophonist"));
  }

  private boolean indexFilesHold(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder.index().root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) return true;
      }
    }
    return false;
  }

  @Test
  void writesNothingBelowTheNotes() throws IOException {
    Map<String, String> before = Folder.fingerprint(folder.notes());
    folder.run(true);
    folder.run(false);
    assertEquals(before, Folder.fingerprint(folder.notes()));
  }

  @Test
  void h1LetsOnlyTheOwnerReadTheIndex() throws IOException {
    assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(
        folder.index().root(), PosixFilePermissions.fromString("rwxrwxrwx"));
    folder.run(true);
    folder.write("more.md", "and a commit of changes");
    folder.run(false);
    try (Stream<Path> all = Files.walk(folder.index().root())) {
      for (Path each : all.toList()) {
        String granted = permissions(each);
        assertTrue(granted.endsWith("------"), () -> each + " is open to others: " + granted);
      }
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void keepsProblemsOfNotesThatWereNotReadAgain() throws IOException {
    folder.write("bad.md", "---\ndate: soon\n---\nbody");
    assertEquals(1, folder.run(false).problems().size());
    assertEquals("bad.md", folder.run(false).problems().get(0).path());
    folder.write("bad.md", "---\ndate: 2024-05-06\n---\nbody");
    assertEquals(List.of(), folder.run(false).problems());
  }

  @Test
  void saysWhatItDidInOneLine() {
    List<FileChange> changes = new ArrayList<>();
    for (int i = 0; i < 12; i++) changes.add(new FileChange("a" + i, Kind.ADDED));
    for (int i = 0; i < 3; i++) changes.add(new FileChange("c" + i, Kind.CHANGED));
    changes.add(new FileChange("r", Kind.REMOVED));
    Problem one = new Problem("a1", 1, "odd", true);
    List<Problem> problems = List.of(one, new Problem("a1", 2, "odd", true), problem("a2"));
    Duration took = Duration.ofMillis(1400);
    RunReport report =
        new RunReport(3000, 14_210, new FileChanges(changes, 2984), 0, problems, took, "", 7);
    assertEquals(
        "3 000 notes, 14 210 sections: 12 added, 3 changed, 1 removed, 2 984 unchanged, 2 with"
            + " problems in 1.4 s",
        report.summary());
  }

  private static Problem problem(String path) {
    return new Problem(path, 0, "odd", true);
  }
}
