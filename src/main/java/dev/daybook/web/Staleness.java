package dev.daybook.web;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;
import java.util.function.Predicate;

/// Tells whether a note's file is another now than when it was indexed: gone, of another size or
/// changed at another time. Asks the system once; every hit of every search is asked about.
public final class Staleness implements Predicate<NoteFile> {
  private final Function<String, Path> files;

  /// @param files gives where the file of a path below the notes folder lies
  public Staleness(Function<String, Path> files) {
    this.files = files;
  }

  @Override
  public boolean test(NoteFile indexed) {
    try {
      Path file = files.apply(indexed.path());
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      // An index may keep times no finer than this.
      return !now.isRegularFile()
          || now.size() != indexed.size()
          || now.lastModifiedTime().toMillis() != indexed.modified().toEpochMilli();
    } catch (IOException | InvalidPathException noSuchFile) {
      return true;
    }
  }
}
