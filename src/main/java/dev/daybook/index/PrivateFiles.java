package dev.daybook.index;

import dev.daybook.note.NoteFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers which files hold notes that are private by what they say, so that no later run of this
/// process reads them again before they change. In memory alone: of a private note, nothing is kept
/// on disk. What is private is settled for a process, so nothing here outlives a change of that.
///
/// Safe for use by many threads.
final class PrivateFiles {
  private final Map<String, FileStamp> stamps = new ConcurrentHashMap<>();

  void add(String path, FileStamp stamp) {
    stamps.put(path, stamp);
  }

  /// Whether the file is surely as it was when its note was found private.
  boolean has(NoteFile file) {
    FileStamp stamp = stamps.get(file.path());
    return stamp != null && stamp.isSurely(file);
  }

  /// Lets the next run read them all.
  void forget() {
    stamps.clear();
  }
}
