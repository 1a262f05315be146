package dev.daybook.index;

import dev.daybook.note.NoteFile;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a look at the notes folder found that the index does not have so.
///
/// @param doubtful files that are new, or may be other than they were, and have to be read; by path
/// @param gone paths of notes whose files are no more
/// @param lost what could not be looked at or taken in
/// @param added how many of the doubtful are new
/// @param unchanged how many files are surely as they were
record FolderDiff(
    List<NoteFile> doubtful, Set<String> gone, List<Problem> lost, int added, int unchanged) {

  /// @param known what the index knows of the files that were looked for
  /// @param trusting whether looks alone may show that a file is the same; not where something is
  ///   known to have happened to it
  static FolderDiff of(
      NotesFolder.Scan scan,
      Map<String, FileStamp> known,
      Quarantine quarantine,
      PrivateFiles privateFiles,
      boolean trusting) {
    List<NoteFile> doubtful = new ArrayList<>();
    List<Problem> lost = new ArrayList<>(scan.problems());
    int added = 0;
    int unchanged = 0;
    int still = 0;
    for (NoteFile file : scan.files()) {
      Optional<Problem> problem = quarantine.of(file);
      if (problem.isPresent()) {
        lost.add(problem.get());
        continue;
      }
      FileStamp stamp = known.get(file.path());
      if (trusting && stamp == null && privateFiles.has(file)) continue;
      if (stamp == null) added++;
      else still++;
      if (trusting && stamp != null && stamp.isSurely(file)) unchanged++;
      else doubtful.add(file);
    }
    doubtful.sort(Comparator.comparing(NoteFile::path));
    Set<String> gone = still == known.size() ? Set.of() : gone(scan, known, quarantine);
    return new FolderDiff(doubtful, gone, lost, added, unchanged);
  }

  private static Set<String> gone(
      NotesFolder.Scan scan, Map<String, FileStamp> known, Quarantine quarantine) {
    Set<String> gone = new HashSet<>(known.keySet());
    for (NoteFile file : scan.files()) {
      if (quarantine.of(file).isEmpty()) gone.remove(file.path());
    }
    return gone;
  }

  FolderDiff keepingAll() {
    return new FolderDiff(doubtful, Set.of(), lost, added, unchanged);
  }
}
