package dev.daybook.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Gives memory back to the system once a busy time is over: Java keeps what a first run of the
/// index took, for no collection comes while nothing is done.
///
/// A busy time is one with collections. Each costs one thorough collection at its end, which stops
/// everything for about a tenth of a second.
final class IdleMemory {
  /// Long enough that nobody is likely to wait for an answer just then.
  private static final Duration QUIET = Duration.ofSeconds(20);

  private final LongSupplier count;
  private final Runnable collection;
  private long collections;
  private long collectionsWhenGiven;

  /// @param count how many collections there have been
  /// @param collection makes a thorough one
  IdleMemory(LongSupplier count, Runnable collection) {
    this.count = count;
    this.collection = collection;
  }

  /// Does so for as long as the process lives.
  static void giveBack() {
    IdleMemory idle = new IdleMemory(IdleMemory::collections, System::gc);
    Thread.ofPlatform().daemon().name("daybook-memory").start(idle::run);
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

  /// Gives back when nothing was collected since the last look, but something since memory was last
  /// given back.
  void look() {
    long now = count.getAsLong();
    boolean isQuiet = now == collections;
    if (isQuiet && now != collectionsWhenGiven) {
      collection.run();
      now = count.getAsLong();
      collectionsWhenGiven = now;
    }
    collections = now;
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
