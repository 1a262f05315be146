package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No fault of disk, process or memory costs a result. Names have the rows of the table of faults.
@Timeout(120)
class SurvivingTest {
  @TempDir private Path folder;
  private Vault vault;

  @BeforeEach
  void makeVault() throws IOException {
    vault = Vault.in(folder);
  }

  private void isLikeNew() throws IOException {
    vault.isLikeNew(folder.resolve("scratch"));
  }

  private Indexer on(RunParts.Directories disk) throws IOException {
    return with(disk, parts().analyzers());
  }

  private Indexer with(
      RunParts.Directories directories, BiFunction<Language, Language, Analyzer> analyzers)
      throws IOException {
    RunParts parts = parts();
    return new Indexer(
        vault.index,
        new RunParts(
            parts.notes(),
            parts.language(),
            parts.clock(),
            parts.quarantine(),
            parts.privateFiles(),
            parts.stopping(),
            parts.checkpoints(),
            directories,
            analyzers));
  }

  private RunParts parts() throws IOException {
    return RunParts.of(vault.folder(), Language.DEFAULT, Vault.CLOCK, () -> false);
  }

  @RepeatedTest(3)
  void a3LosesNothingCommittedWhenTheDiskFailsAtTimes() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    vault.write(10);
    vault.run();
    for (int i = 0; i < 10; i++) {
      Map<String, String> before = vault.content();
      Indexer indexer =
          on(path -> {
            MockDirectoryWrapper disk = new MockDirectoryWrapper(random, FSDirectory.open(path));
            disk.setCheckIndexOnClose(false);
            disk.setAssertNoUnrefencedFilesOnClose(false);
            disk.setRandomIOExceptionRate(0.05);
            return disk;
          });
      edit(random, i);
      boolean done = runs(indexer);
      assertTrue(done || vault.content().equals(before), "seed " + seed);
      vault.isSound();
    }
    vault.run();
    isLikeNew();
  }

  /// The longest of these runs takes some forty steps.
  @Test
  void a3LosesNothingCommittedWhenThePowerGoes() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    vault.write(10);
    vault.run();
    int losses = 0;
    for (int i = 0; i < 40; i++) {
      Map<String, String> before = vault.content();
      PowerLoss[] disk = new PowerLoss[1];
      Indexer indexer = on(path -> disk[0] = new PowerLoss(random, path, random.nextInt(40)));
      edit(random, i);
      boolean done = runs(indexer);
      Map<String, String> after = vault.content();
      if (!after.equals(before)) isLikeNew();
      assertTrue(done || disk[0].came(), "seed " + seed);
      assertTrue(!done || !after.equals(before), "seed " + seed);
      vault.isSound();
      if (disk[0].came()) losses++;
    }
    assertTrue(losses > 5, losses + " losses of power, seed " + seed);
    vault.run();
    isLikeNew();
  }

  private void edit(Random random, int i) throws IOException {
    vault.write("n" + random.nextInt(10) + ".md", "power " + "off ".repeat(i));
  }

  private static boolean runs(Indexer indexer) {
    try {
      indexer.run(false, Progress.SILENT);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void a7SetsADamagedIndexAsideAndMakesItAnew(Damage damage) throws IOException {
    vault.write(8);
    vault.run();
    vault.write("n0.md", "changed, so that there is a second segment");
    vault.run();
    Map<String, String> golden = vault.content();
    for (String name : damage.targets(vault.current())) {
      damage.to(vault.current().resolve(name));
      assertThrows(IndexException.class, () -> Generations.open(vault.index).close(), name);
      RunReport report = vault.run();
      assertTrue(report.rebuilt().startsWith("the old index was damaged"), name + report.rebuilt());
      assertEquals(golden, vault.content(), name);
    }
    try (Stream<Path> files = Files.list(vault.index.root())) {
      assertEquals(1, files.filter(file -> file.toString().contains("index.corrupt-")).count());
    }
    vault.isSound();
  }

  @Test
  void a8GivesNoAnswerFromFilesThatWereChangedUnderIt() throws IOException {
    vault.write(8);
    vault.run();
    int[] doubts = new int[1];
    try (LiveIndex index = LiveIndex.at(vault.index, () -> doubts[0]++)) {
      assertEquals(8, (int) index.with(Generation::notes));
      for (String name : Damage.FLIP.targets(vault.current())) {
        Damage.FLIP.to(vault.current().resolve(name));
        waitForTheNextCheck();
        assertThrows(IndexException.class, () -> index.with(Generation::notes), name);
        assertTrue(doubts[0] > 0, name);
        vault.run();
        assertEquals(8, (int) index.with(Generation::notes), name);
      }
    }
  }

  /// Damage that changed neither size nor time of a file, as of a disk, is known by what is read.
  @Test
  void a8TakesWhatCannotBeReadForDamage() throws IOException {
    vault.write(1);
    vault.run();
    CorruptIndexException damage = new CorruptIndexException("a bit turned", "a file");
    List<LiveIndex.Answer<Integer>> answers =
        List.of(
            generation -> {
              throw damage;
            },
            generation -> {
              throw new UncheckedIOException(damage);
            });
    int[] doubts = new int[1];
    try (LiveIndex index = LiveIndex.at(vault.index, () -> doubts[0]++)) {
      for (LiveIndex.Answer<Integer> answer : answers) {
        assertThrows(IndexException.Damaged.class, () -> index.with(answer));
      }
      assertEquals(answers.size(), doubts[0]);
      assertThrows(
          UncheckedIOException.class,
          () ->
              index.with(generation -> {
                throw new UncheckedIOException(new IOException("no disk"));
              }));
      assertEquals(answers.size(), doubts[0]);
    }
  }

  private static void waitForTheNextCheck() {
    long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
    while (System.nanoTime() < end) Thread.onSpinWait();
  }

  @Test
  void a8AnswersFromWhatItHasWhenTheFolderIsCleared() throws IOException {
    vault.write(8);
    Indexer indexer = vault.indexer();
    indexer.run(false, Progress.SILENT);
    int[] doubts = new int[1];
    try (LiveIndex index = LiveIndex.at(vault.index, () -> doubts[0]++)) {
      assertEquals(8, (int) index.with(Generation::notes));
      for (Path file : list(vault.current())) Files.delete(file);
      index.refresh();
      assertEquals(1, doubts[0]);
      assertEquals(8, (int) index.with(Generation::notes));
      indexer.doubt();
      indexer.run(false, Progress.SILENT);
      index.refresh();
      assertEquals(8, (int) index.with(Generation::notes));
    }
    isLikeNew();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void a9LeavesAnIndexOfANewerVersionAlone() throws IOException {
    vault.write(3);
    vault.run();
    Damage.sayVersion(vault.current(), "99999/99.0.0");
    assertThrows(IndexException.Newer.class, () -> vault.run());
    assertThrows(IndexException.Newer.class, () -> Generations.open(vault.index).close());
    assertEquals(3, vault.indexer().run(true, Progress.SILENT).notes());
  }

  @Test
  void a9MakesAnIndexOfAnOlderVersionAnew() throws IOException {
    vault.write(3);
    vault.run();
    Damage.sayVersion(vault.current(), "0/9.12.0");
    assertEquals("the old index was of an older version", vault.run().rebuilt());
    isLikeNew();
  }

  @Test
  void a10SaysWhoHoldsTheLock() throws IOException {
    vault.write(3);
    vault.run();
    try (WriteLock lock = WriteLock.take(vault.index.root(), Duration.ZERO)) {
      lock.check();
      assertThrows(
          IndexException.Locked.class,
          () -> WriteLock.take(vault.index.root(), Duration.ZERO).close());
      IndexException.Locked locked = assertThrows(IndexException.Locked.class, () -> vault.run());
      String pid = "process " + ProcessHandle.current().pid();
      assertTrue(String.valueOf(locked.getMessage()).contains(pid), locked.getMessage());
    }
    assertEquals(3, vault.run().unchanged());
    assertTrue(vault.index.writer().isEmpty());
  }

  @Test
  void a10NeedsNoHandAfterACrash() throws IOException {
    vault.write(3);
    vault.run();
    Files.writeString(vault.index.root().resolve("lock.holder"), "999999999");
    Files.createFile(vault.current().resolve("stray.tmp"));
    Files.createDirectory(vault.index.root().resolve("index-17"));
    assertEquals(3, vault.run().unchanged());
    vault.write("more.md", "more");
    assertEquals(1, vault.run().added());
    assertFalse(Files.exists(vault.index.root().resolve("index-17")));
  }

  @Test
  void a11SaysThatTheLockWasRemoved() throws IOException {
    vault.write(3);
    vault.run();
    Files.delete(vault.index.root().resolve("lock"));
    assertEquals(3, vault.run().unchanged());
  }

  @Test
  void a11LosesNothingWhenTheLocksAreRemovedUnderARun() throws IOException {
    vault.write(10);
    vault.run();
    vault.write("more.md", "more");
    boolean[] removed = new boolean[1];
    Progress removing =
        (done, total) -> {
          try {
            Files.deleteIfExists(vault.index.root().resolve("lock"));
            removed[0] |= Files.deleteIfExists(vault.current().resolve("write.lock"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    assertThrows(IOException.class, () -> vault.indexer().run(false, removing));
    assertTrue(removed[0]);
    vault.isSound();
    vault.run();
    isLikeNew();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a13LeavesOutTheNoteThatBreaksARun(Fault fault) throws IOException {
    vault.write(10);
    vault.write("bad.md", "poison");
    Indexer indexer =
        with(
            parts().directories(),
            (language, given) -> new Poisoned(NoteAnalyzer.forNotes(language, given), fault));
    RunReport report = indexer.run(false, Progress.SILENT);
    assertEquals(10, report.notes());
    assertEquals("bad.md", report.problems().get(0).path());
    assertEquals(10, indexer.run(false, Progress.SILENT).unchanged());
    vault.write("bad.md", "harmless");
    assertEquals(11, indexer.run(false, Progress.SILENT).notes());
    isLikeNew();
  }

  /// As when a class can't be loaded: nobody may take the index for that of an empty folder.
  @Test
  void a13FailsWhenNoThreadCanReadNotes() throws IOException {
    vault.write(3);
    vault.run();
    Map<String, String> before = vault.content();
    RunParts parts = parts();
    RunParts broken =
        new RunParts(
            parts.notes(),
            parts.language(),
            new BrokenClock(),
            parts.quarantine(),
            parts.privateFiles(),
            parts.stopping(),
            parts.checkpoints(),
            parts.directories(),
            parts.analyzers());
    Indexer indexer = new Indexer(vault.index, broken);
    assertThrows(IllegalStateException.class, () -> indexer.run(true, Progress.SILENT));
    assertEquals(before, vault.content());
  }

  /// What every thread asks for its zone when it begins.
  private static final class BrokenClock extends Clock {
    @Override
    public ZoneId getZone() {
      throw new NoClassDefFoundError("as a test has it");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now();
    }
  }

  /// What can go wrong in the analysis of a text.
  enum Fault {
    MEMORY,
    STACK,
    BUG;

    void happen() {
      switch (this) {
        case MEMORY -> throw new OutOfMemoryError("as a test has it");
        case STACK -> throw new StackOverflowError("as a test has it");
        case BUG -> throw new IllegalStateException("as a test has it");
      }
    }
  }

  private static final class Poisoned extends AnalyzerWrapper {
    private final Analyzer healthy;
    private final Fault fault;

    Poisoned(Analyzer healthy, Fault fault) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.healthy = healthy;
      this.fault = fault;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return healthy;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
      return new TokenStreamComponents(
          components.getSource(), new PoisonFilter(components.getTokenStream(), fault));
    }
  }

  private static final class PoisonFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Fault fault;

    PoisonFilter(TokenStream input, Fault fault) {
      super(input);
      this.fault = fault;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) return false;
      if (term.toString().contains("poison")) fault.happen();
      return true;
    }
  }

  @Test
  void a14StopsInTheMiddleWithoutHarm() throws IOException {
    vault.write(200);
    Indexer indexer = vault.indexer();
    assertThrows(
        IndexException.Stopped.class, () -> indexer.run(false, (done, total) -> indexer.stop()));
    vault.isSound();
    vault.run();
    isLikeNew();
  }

  @Test
  void a15AnswersFromTheOldIndexUntilTheNewOneIsWhole() throws IOException {
    vault.write(5);
    vault.run();
    Path old = vault.current();
    assertThrows(
        IllegalStateException.class,
        () ->
            vault
                .indexer()
                .run(
                    true,
                    (done, total) -> {
                      throw new IllegalStateException("the end of it, as a test has it");
                    }));
    assertEquals(old, vault.current());
    vault.isSound();
    vault.indexer().run(Set.of("n1.md"), Progress.SILENT);
    try (Stream<Path> left = Files.list(vault.index.root())) {
      assertEquals(1, left.filter(file -> file.toString().contains("index-")).count());
    }
  }
}
