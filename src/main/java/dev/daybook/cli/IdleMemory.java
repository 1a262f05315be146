package dev.daybook.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Gives memory back to the system once a busy time is over: Java keeps what a first run of the
/// index took, for no collection comes while nothing is done.
///
/// A busy time is one with collections. Each costs one thorough collection at its end, which stops
/// everything for about a tenth of a second.
final class IdleMemory {
  /// Long enough that nobody is likely to wait for an answer just then.
  private static final Duration QUIET = Duration.ofSeconds(20);

  private long collections;
  private long collectionsWhenGiven;

  private IdleMemory() {}

  /// Does so for as long as the process lives.
  static void giveBack() {
    Thread.ofPlatform().daemon().name("daybook-memory").start(new IdleMemory()::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(QUIET);
        look();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    long now = count();
    boolean isQuiet = now == collections;
    if (isQuiet && now != collectionsWhenGiven) {
      System.gc();
      now = count();
      collectionsWhenGiven = now;
    }
    collections = now;
  }

  private static long count() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
