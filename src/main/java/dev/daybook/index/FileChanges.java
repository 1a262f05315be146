package dev.daybook.index;

import dev.daybook.index.FileChange.Kind;
import java.util.List;

/// What became of all the files of a notes folder.
///
/// @param changed those that are other than they were, by path
/// @param unchanged how many are not
public record FileChanges(List<FileChange> changed, int unchanged) {
  public FileChanges {
    changed = changed.stream().sorted().toList();
  }

  /// How many files that happened to.
  public int count(Kind kind) {
    return (int) changed.stream().filter(each -> each.kind() == kind).count();
  }

  /// `12 added, 3 changed, 1 removed, 2 984 unchanged`.
  public String summary() {
    return "%s added, %s changed, %s removed, %s unchanged"
        .formatted(
            Numbers.grouped(count(Kind.ADDED)),
            Numbers.grouped(count(Kind.CHANGED)),
            Numbers.grouped(count(Kind.REMOVED)),
            Numbers.grouped(unchanged));
  }
}
