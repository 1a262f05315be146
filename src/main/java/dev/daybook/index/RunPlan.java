package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a run would do, found out without doing it.
///
/// @param rebuild why everything would be indexed anew, or "" when it would not
public record RunPlan(FileChanges files, String rebuild) {

  /// Whether a run would make another index of the one there is.
  public boolean changesAnything() {
    return !files.changed().isEmpty() || !rebuild.isEmpty();
  }

  /// Everything from the beginning.
  static RunPlan rebuild(NotesFolder notes, String reason) throws IOException {
    return of(notes, Map.of(), reason);
  }

  /// What differs from the files that the index was made of. Reads only those of which size and
  /// time do not show it.
  static RunPlan of(NotesFolder notes, Map<String, FileStamp> known, String rebuild)
      throws IOException {
    List<FileChange> changes = new ArrayList<>();
    Set<String> gone = new HashSet<>(known.keySet());
    int unchanged = 0;
    for (NoteFile file : notes.scan().files()) {
      gone.remove(file.path());
      FileStamp stamp = known.get(file.path());
      if (stamp == null) changes.add(new FileChange(file.path(), Kind.ADDED));
      else if (isSame(notes, file, stamp)) unchanged++;
      else changes.add(new FileChange(file.path(), Kind.CHANGED));
    }
    for (String path : gone) changes.add(new FileChange(path, Kind.REMOVED));
    return new RunPlan(new FileChanges(changes, unchanged), rebuild);
  }

  /// What can't be read now stays in the index as it was, as in a run.
  private static boolean isSame(NotesFolder notes, NoteFile file, FileStamp stamp) {
    if (stamp.isSurely(file)) return true;
    try {
      return stamp.hasContent(notes.read(file).content());
    } catch (IOException unreadable) {
      return true;
    }
  }
}
