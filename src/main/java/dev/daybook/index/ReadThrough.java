package dev.daybook.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Remembers which commit of an index this process has read through and found as it was written, so
/// that what opens it next need not do so again. Safe for use by many threads.
final class ReadThrough {
  private @Nullable CommitFiles sound;

  /// Reads every file of that commit through, unless that was done and none has changed since.
  ///
  /// @throws IndexException.Damaged when one is not as it was written
  synchronized void verify(Generation generation) throws IOException {
    CommitFiles files = generation.commitFiles();
    if (files.equals(sound)) return;
    generation.verify();
    sound = files;
  }

  /// Forgets it.
  synchronized void doubt() {
    sound = null;
  }
}
