package dev.daybook.web;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
      if (file.isEmpty()) return true;
      BasicFileAttributes now = Files.readAttributes(file.get(), BasicFileAttributes.class);
      // An index may keep times no finer than this.
      return now.size() != indexed.size()
          || now.lastModifiedTime().toMillis() != indexed.modified().toEpochMilli();
    } catch (IOException goneMeanwhile) {
      return true;
    }
  }
}
