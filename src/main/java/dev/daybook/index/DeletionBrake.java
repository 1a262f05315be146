package dev.daybook.index;

import java.time.Duration;

/// Keeps an index from being emptied because its notes folder is: unmounted, or cleared by a sync
/// tool that went wrong. Most of the notes gone within a minute is no work of a person, or is one
/// that can be confirmed.
final class DeletionBrake {
  /// In a smaller journal a person does remove half of the notes.
  private static final int FEW = 20;

  private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

  private int before;
  private boolean isHolding;
  private long lastRemoval = System.nanoTime() - QUIET_NANOS;

  /// Whether to keep the notes that are gone.
  ///
  /// @param known how many notes the index has
  /// @param everything whether the whole folder was looked at, so that it is seen when notes are
  ///   back
  synchronized boolean holds(int known, int gone, int added, boolean everything) {
    long now = System.nanoTime();
    before = now - lastRemoval > QUIET_NANOS ? known : Math.max(before, known);
    if (gone > 0) lastRemoval = now;
    int after = known - gone + added;
    boolean most = before - after > FEW && after < before / 2;
    if (everything || most) isHolding = most;
    return gone > 0 && isHolding;
  }

  /// A person confirmed what is there now.
  synchronized void release() {
    lastRemoval = System.nanoTime() - QUIET_NANOS;
    isHolding = false;
  }
}
