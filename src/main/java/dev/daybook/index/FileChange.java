package dev.daybook.index;

/// What became of a note's file since the index last saw it.
///
/// @param path of the note
public record FileChange(String path, Kind kind) implements Comparable<FileChange> {
  /// What a run does with the file.
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /// By path, for a person to find a file in the list.
  @Override
  public int compareTo(FileChange other) {
    int order = path.compareTo(other.path);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
