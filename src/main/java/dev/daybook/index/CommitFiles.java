package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a commit as they were when it was opened. Lucene writes a file once and never
/// again, so one that is another later was damaged, and what is read from it may be wrong.
final class CommitFiles {
  private record Look(long size, FileTime modified) {
    static Look at(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(attributes.size(), attributes.lastModifiedTime());
    }
  }

  /// How the files are now.
  enum State {
    AS_OPENED,
    /// Some are gone, which is right when there is a newer commit.
    GONE,
    CHANGED
  }

  private final Map<Path, Look> files = new HashMap<>();

  CommitFiles(Path folder, Collection<String> names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      files.put(file, Look.at(file));
    }
  }

  State state() throws IOException {
    State state = State.AS_OPENED;
    for (Map.Entry<Path, Look> each : files.entrySet()) {
      try {
        if (!Look.at(each.getKey()).equals(each.getValue())) return State.CHANGED;
      } catch (NoSuchFileException e) {
        state = State.GONE;
      }
    }
    return state;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommitFiles those && files.equals(those.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }
}
