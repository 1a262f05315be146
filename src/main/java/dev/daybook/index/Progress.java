package dev.daybook.index;

/// Hears how far a run is, from any of its threads.
@FunctionalInterface
public interface Progress {
  /// Called after every file.
  ///
  /// @param done files looked at so far
  /// @param total files to look at
  void report(int done, int total);

  /// For those who do not care.
  Progress SILENT = (done, total) -> {};
}
