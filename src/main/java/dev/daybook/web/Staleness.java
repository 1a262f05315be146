package dev.daybook.web;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Tells whether a note's file is another now than when it was indexed: gone, of another size or
/// changed at another time.
public final class Staleness implements Predicate<NoteFile> {
  private final Function<String, Optional<Path>> files;

  /// @param files gives the file of a path below the notes folder, if it is there
  public Staleness(Function<String, Optional<Path>> files) {
    this.files = files;
  }

  @Override
  public boolean test(NoteFile indexed) {
    Optional<Path> file = files.apply(indexed.path());
    try {
      return file.isEmpty()
          || Files.size(file.get()) != indexed.size()
          // An index may keep times no finer than this.
          || Files.getLastModifiedTime(file.get()).toMillis() != indexed.modified().toEpochMilli();
    } catch (IOException goneMeanwhile) {
      return true;
    }
  }
}
