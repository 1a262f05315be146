package dev.daybook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Memory is given back once after each busy time, and not within one.
class IdleMemoryTest {
  private long collections;
  private int given;

  /// A collection asked for is one, too.
  private final IdleMemory idle =
      new IdleMemory(
          () -> collections,
          () -> {
            given++;
            collections++;
          });

  private void lookAfter(int collectionsSince) {
    collections += collectionsSince;
    idle.look();
  }

  @Test
  void givesNothingBackWhereNothingWasTaken() {
    lookAfter(0);
    lookAfter(0);
    assertEquals(0, given);
  }

  @Test
  void waitsForTheEndOfABusyTime() {
    for (int i = 0; i < 5; i++) lookAfter(3);
    assertEquals(0, given);
    lookAfter(0);
    assertEquals(1, given);
  }

  @Test
  void givesBackOnceAfterEach() {
    lookAfter(2);
    for (int i = 0; i < 5; i++) lookAfter(0);
    assertEquals(1, given);
    lookAfter(1);
    assertEquals(1, given);
    for (int i = 0; i < 5; i++) lookAfter(0);
    assertEquals(2, given);
  }
}
