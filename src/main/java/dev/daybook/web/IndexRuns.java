package dev.daybook.web;

/// Starts runs that bring the index up to date with the notes.
@FunctionalInterface
public interface IndexRuns {
  /// Starts one and returns at once.
  ///
  /// @param full whether every note is read again, also those that did not change
  /// @return whether it was started; not when another is under way
  boolean start(boolean full);
}
