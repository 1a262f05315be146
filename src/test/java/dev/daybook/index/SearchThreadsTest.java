package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.IndexSearcher.LeafSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the work of one search is shared among threads.
class SearchThreadsTest {
  /// Work that no thread has taken up.
  private final List<Runnable> waiting = new ArrayList<>();

  private final AtomicInteger made = new AtomicInteger();

  @TempDir private Path folder;

  /// How many documents each thread has to go through.
  private List<Integer> shares(int most) throws IOException {
    try (Generation generation = IndexReading.newest(Vault.in(folder).index)) {
      LeafSlice[] shares = SearchThreads.shares(generation.unbounded().leaves(), most);
      return Arrays.stream(shares).map(SearchThreadsTest::documents).toList();
    }
  }

  private static int documents(LeafSlice share) {
    return Arrays.stream(share.partitions).mapToInt(each -> each.ctx.reader().maxDoc()).sum();
  }

  @Test
  void aSmallIndexIsForOneThread() throws IOException {
    Vault vault = Vault.in(folder);
    for (int i = 0; i < 3; i++) {
      vault.write("n" + i + ".md", "saved");
      vault.run();
    }
    assertEquals(1, shares(4).size());
  }

  @Test
  void aLargeIndexIsForAsManyAsHaveEnoughToDoWithAboutAsMuchForEach() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(3);
    vault.run();
    Filling.add(vault.index);
    int all = shares(1).get(0);
    for (int most : new int[] {2, 8}) {
      List<Integer> shares = shares(most);
      assertEquals(2, shares.size());
      assertEquals(all, shares.get(0) + shares.get(1));
      assertTrue(Math.abs(shares.get(0) - shares.get(1)) < 100, shares.toString());
    }
  }

  @Test
  void aPartIsMadeOnceByWhoAsksWhenNoThreadIsIdle() throws IOException {
    try (Beside<Integer> part = Beside.begin(made::incrementAndGet, waiting::add)) {
      assertEquals(1, part.get());
      assertEquals(1, part.get());
      waiting.forEach(Runnable::run);
      assertEquals(1, made.get());
    }
    try (Beside<Integer> part = Beside.later(made::incrementAndGet)) {
      assertEquals(2, part.get());
    }
  }

  @Test
  void nobodyBeginsAPartThatIsNotWantedAnyMore() {
    Beside.begin(made::incrementAndGet, waiting::add).close();
    waiting.forEach(Runnable::run);
    assertEquals(0, made.get());
  }

  /// Or it would read from an index that is closed.
  @Test
  void aPartThatIsBeingMadeIsWaitedFor() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    Executor thread = work -> Thread.ofPlatform().start(work);
    Beside<Integer> part =
        Beside.begin(
            () -> {
              begun.countDown();
              closing.await();
              return made.incrementAndGet();
            },
            thread);
    begun.await();
    thread.execute(closing::countDown);
    part.close();
    assertEquals(1, made.get());
  }

  @Test
  void whatAPartThrowsIsThrown() {
    IOException gone = new FileNotFoundException("gone");
    try (Beside<Integer> part =
        Beside.later(() -> {
          throw gone;
        })) {
      assertSame(gone, assertThrows(IOException.class, part::get));
    }
  }

  @Test
  void aThreadThatHelpsHasTheTimeOfTheSearchAndNoOther() {
    List<Boolean> past = new ArrayList<>();
    Executor bounded = Deadline.bounding(waiting::add);
    try (Deadline deadline = Deadline.in(Duration.ofNanos(1))) {
      while (!deadline.isPast()) Thread.onSpinWait();
      bounded.execute(() -> past.add(Deadline.TIMEOUT.shouldExit()));
    }
    waiting.forEach(Runnable::run);
    assertEquals(List.of(true), past);
    assertFalse(Deadline.TIMEOUT.shouldExit());
  }
}
