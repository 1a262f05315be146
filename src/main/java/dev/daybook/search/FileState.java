package dev.daybook.search;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What became of a note's file since it was indexed.
public enum FileState {
  AS_INDEXED,
  /// Of another size, changed at another time, or no file that can be read.
  CHANGED,
  GONE;

  /// Asks the system, once when the file is there: every hit of every search is asked about.
  ///
  /// @param notes the folder in which the file lies
  static FileState of(Path notes, NoteFile indexed) {
    Path file = notes.resolve(indexed.path());
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return isAsIndexed(now, indexed) ? AS_INDEXED : CHANGED;
    } catch (IOException notRead) {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? CHANGED : GONE;
    }
  }

  /// An index may keep times no finer than milliseconds.
  private static boolean isAsIndexed(BasicFileAttributes now, NoteFile indexed) {
    return now.isRegularFile()
        && now.size() == indexed.size()
        && now.lastModifiedTime().toMillis() == indexed.modified().toEpochMilli();
  }

  /// Whether the note is another now, or gone.
  public boolean isStale() {
    return this != AS_INDEXED;
  }
}
