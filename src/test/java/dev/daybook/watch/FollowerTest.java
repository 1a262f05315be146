package dev.daybook.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Upkeep;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The index follows the folder by itself. Names have the rows of the table of faults.
@Timeout(60)
class FollowerTest {
  @TempDir private Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Path notes = Path.of("");
  private Follower follower;

  @BeforeEach
  void start() throws IOException {
    notes = Files.createDirectories(folder.resolve("notes"));
    follower = follower(true);
    follower.start(Duration.ZERO);
    await(upkeep -> upkeep.lastRun() != null);
  }

  private Follower follower(boolean watch) throws IOException {
    NotesFolder opened = NotesFolder.open(notes);
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    Indexer indexer = new Indexer(opened, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC));
    return new Follower(opened, indexer, watch, said::add);
  }

  @AfterEach
  void stop() {
    follower.close();
  }

  @Test
  void looksAtNothingWhileItRests() throws Exception {
    try (Follower resting = follower(true)) {
      resting.start(Duration.ofDays(1));
      Thread.sleep(50);
      assertNull(resting.upkeep().lastRun());
      assertEquals(Upkeep.Watching.OFF, resting.upkeep().watching());
    }
  }

  private void await(Predicate<Upkeep> wanted) {
    while (!wanted.test(follower.upkeep())) LockSupport.parkNanos(5_000_000);
  }

  private static int notes(Upkeep upkeep) {
    return upkeep.lastRun() == null ? -1 : Objects.requireNonNull(upkeep.lastRun()).notes();
  }

  @Test
  void followsASavedNote() throws IOException {
    assertEquals(Upkeep.Watching.EVENTS, follower.upkeep().watching());
    Files.writeString(notes.resolve("a.md"), "apple");
    await(upkeep -> notes(upkeep) == 1);
    Files.move(notes.resolve("a.md"), notes.resolve("b.md"));
    long before = follower.upkeep().generation();
    await(upkeep -> upkeep.generation() > before && notes(upkeep) == 1);
    Files.delete(notes.resolve("b.md"));
    await(upkeep -> notes(upkeep) == 0);
  }

  @Test
  void b3FindsAFolderThatIsCreatedFull() throws IOException {
    for (int i = 0; i < 50; i++) {
      Path inner = Files.createDirectories(notes.resolve("new/deep/" + i % 5));
      Files.writeString(inner.resolve(i + ".md"), "note " + i);
    }
    await(upkeep -> notes(upkeep) == 50);
    Files.writeString(notes.resolve("new/deep/3/later.md"), "later");
    await(upkeep -> notes(upkeep) == 51);
    Files.move(notes.resolve("new"), folder.resolve("elsewhere"));
    await(upkeep -> !upkeep.troubles().isEmpty());
    Files.move(folder.resolve("elsewhere"), notes.resolve("back"));
    await(upkeep -> notes(upkeep) == 51 && upkeep.troubles().isEmpty());
  }

  @Test
  void b2EndsEqualAfterABurst() throws IOException {
    for (int i = 0; i < 1500; i++) Files.writeString(notes.resolve(i + ".md"), "note " + i);
    for (int i = 0; i < 1500; i++) {
      Files.move(notes.resolve(i + ".md"), notes.resolve("moved" + i + ".md"));
    }
    await(upkeep -> notes(upkeep) == 1500 && upkeep.pending() == 0 && !upkeep.running());
  }

  /// A file is pending from when it is known to have changed until it is found so.
  @Test
  void countsAFileAsPendingUntilItIsFound() throws IOException {
    Files.writeString(notes.resolve("a.md"), "apple");
    await(upkeep -> upkeep.pending() > 0 || notes(upkeep) == 1);
    List<Upkeep> told = new CopyOnWriteArrayList<>();
    follower.listen(told::add);
    Files.writeString(notes.resolve("b.md"), "berry");
    await(upkeep -> {
      assertTrue(upkeep.pending() > 0 || !upkeep.running() || notes(upkeep) == 2);
      return notes(upkeep) == 2 && !upkeep.running();
    });
    await(upkeep -> !told.isEmpty() && !told.getLast().running());
    assertEquals(0, told.getLast().pending());
  }

  @Test
  void tellsThoseWhoListen() throws IOException {
    List<Upkeep> told = new CopyOnWriteArrayList<>();
    Runnable end = follower.listen(told::add);
    Files.writeString(notes.resolve("a.md"), "apple");
    await(upkeep -> !told.isEmpty());
    end.run();
    assertTrue(told.get(0).generation() > 0);
  }

  @Test
  void runsWhenAskedOnlyWithoutAWatch() throws IOException {
    follower.close();
    follower = follower(false);
    follower.start(Duration.ZERO);
    await(upkeep -> upkeep.lastRun() != null);
    assertEquals(Upkeep.Watching.OFF, follower.upkeep().watching());
    Files.writeString(notes.resolve("a.md"), "apple");
    assertTrue(follower.ask(true));
    await(upkeep -> notes(upkeep) == 1);
  }

  @Test
  void b15SaysThatTheFolderIsGoneAndComesBack() throws IOException {
    Files.writeString(notes.resolve("a.md"), "apple");
    await(upkeep -> notes(upkeep) == 1);
    Files.move(notes, folder.resolve("away"));
    assertTrue(follower.ask(false));
    await(Upkeep::isDegraded);
    Files.move(folder.resolve("away"), notes);
    await(upkeep -> !upkeep.isDegraded());
    Files.writeString(notes.resolve("b.md"), "berry");
    await(upkeep -> notes(upkeep) == 2);
    assertFalse(said.stream().filter(line -> line.contains("can't be read")).count() > 1);
  }
}
