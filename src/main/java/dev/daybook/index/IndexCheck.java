package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;

/// Reads an index through as thoroughly as Lucene can: not only the checksums of its files, but
/// whether what they say agrees.
public final class IndexCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private IndexCheck() {}

  /// What a sound index holds, in a line.
  ///
  /// @throws IndexException when it is not sound, or another process is writing it
  public static String of(IndexFolder folder) throws IOException {
    Path path;
    String said;
    try (Generation generation = IndexReading.newest(folder)) {
      path = generation.folder();
      said =
          "%s, %s, generation %d"
              .formatted(
                  path, Numbers.count(generation.notes(), "note"), generation.data().generation());
    }
    try (WriteLock lock = WriteLock.take(folder.root(), PATIENCE);
        Directory directory = OwnerOnly.open(path);
        CheckIndex check = new CheckIndex(directory)) {
      lock.check();
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) throw IndexReading.damaged(path, "CheckIndex finds it so", null);
      return said + ", sound";
    }
  }
}
