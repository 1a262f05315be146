package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a run would do, found out without doing it.
///
/// @param rebuild why everything would be indexed anew, or "" when it would not
public record RunPlan(FileChanges files, String rebuild) {

  /// Whether a run would make another index of the one there is.
  public boolean changesAnything() {
    return !files.changed().isEmpty() || !rebuild.isEmpty();
  }

  /// Everything from the beginning.
  static RunPlan rebuild(RunParts parts, String reason) throws IOException {
    return of(parts, Map.of(), reason);
  }

  /// What differs from the files that the index was made of. Reads only those of which size and
  /// time do not show it.
  static RunPlan of(RunParts parts, Map<String, FileStamp> known, String rebuild)
      throws IOException {
    FolderDiff diff =
        FolderDiff.of(parts.notes().scan(), known, parts.quarantine(), parts.privateFiles(), true);
    NoteReader reader = new NoteReader(parts.clock().getZone(), parts.notes().limits());
    List<FileChange> changes = new ArrayList<>();
    int unchanged = diff.unchanged();
    for (NoteFile file : diff.doubtful()) {
      FileStamp stamp = known.get(file.path());
      Optional<Kind> change = change(parts, reader, file, stamp);
      change.ifPresent(kind -> changes.add(new FileChange(file.path(), kind)));
      if (change.isEmpty() && stamp != null) unchanged++;
    }
    for (String path : diff.gone()) changes.add(new FileChange(path, Kind.REMOVED));
    return new RunPlan(new FileChanges(changes, unchanged), rebuild);
  }

  /// What would become of the note of a file, or nothing when it is in the index as it is, or is
  /// not to be there.
  private static Optional<Kind> change(
      RunParts parts, NoteReader reader, NoteFile file, @Nullable FileStamp stamp) {
    try {
      byte[] content = parts.notes().read(file).content();
      if (stamp != null && stamp.hasContent(content)) return Optional.empty();
      Note note = reader.read(file, content);
      if (!parts.notes().privacy().hides(note)) {
        return Optional.of(stamp == null ? Kind.ADDED : Kind.CHANGED);
      }
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError leftOut) {
      // as a run would leave it out, and say why
    }
    return stamp == null ? Optional.empty() : Optional.of(Kind.REMOVED);
  }
}
