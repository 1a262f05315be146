package dev.daybook.cli;

/// What the process says to the one that started it.
final class Exit {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int USAGE = 2;

  /// There is no index that can be used, or only one that is stale and that was not to be.
  static final int NO_INDEX = 3;

  /// Done, but some files had problems.
  static final int PROBLEMS = 4;

  static final int INTERNAL = 70;

  /// Another process holds the index.
  static final int LOCKED = 75;

  private Exit() {}
}
