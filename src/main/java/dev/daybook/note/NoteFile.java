package dev.daybook.note;

import java.time.Instant;

/// A file of the notes folder that is a note by its name, as the folder scan saw it.
///
/// @param path below the notes folder, with `/` between folders
/// @param size in bytes
/// @param modified the file's own time of change
/// @param identity tells a file from another of the same size and time that took its name, and from
///   itself before it was written and its time set back; 0 when it is not known. Only a hint: the
///   same file has another one after its owner changed or the system started anew.
public record NoteFile(String path, long size, Instant modified, int identity) {
  /// A file of unknown identity.
  public NoteFile(String path, long size, Instant modified) {
    this(path, size, modified, 0);
  }
}
