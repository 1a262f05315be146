package dev.daybook.web;

import dev.daybook.index.Upkeep;
import java.util.function.Consumer;

/// Starts runs that bring the index up to date with the notes, and tells how they go.
@FunctionalInterface
public interface IndexRuns {
  /// Starts one and returns at once.
  ///
  /// @param full whether every note is read again, also those that did not change
  /// @return whether it was started; not when another is under way
  boolean start(boolean full);

  /// How the index is being kept up to date at this moment.
  default Upkeep upkeep() {
    return Upkeep.NONE;
  }

  /// Tells the listener whenever that is something else: a new generation, the progress of a run (a
  /// few times a second), a trouble that came or went. On threads of the teller, so the listener
  /// must be quick.
  ///
  /// @return ends it; may be called more than once
  default Runnable listen(Consumer<Upkeep> listener) {
    return () -> {};
  }
}
