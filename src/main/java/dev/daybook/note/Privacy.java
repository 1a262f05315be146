package dev.daybook.note;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What of a notes folder is kept out of the index, and so out of everything that is answered:
/// folders and tags that the owner names, and each note that says `private: true`.
public record Privacy(List<String> folders, List<String> tags) {
  /// Only notes that say so themselves.
  public static final Privacy OF_NOTES = new Privacy(List.of(), List.of());

  private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");

  public Privacy {
    folders = folders.stream().map(Privacy::inner).filter(it -> !it.isEmpty()).sorted().toList();
    tags = tags.stream().map(Privacy::folded).filter(it -> !it.isEmpty()).sorted().toList();
  }

  /// What [#print] was made from.
  public static Privacy parse(String printed) {
    String[] parts = printed.split("\n\n", 2);
    return new Privacy(parts[0].lines().toList(), parts[parts.length - 1].lines().toList());
  }

  /// Whether the note is kept out, wherever it stands.
  public boolean hides(Note note) {
    boolean says =
        note.properties().getOrDefault("private", List.of()).stream()
            .anyMatch(it -> TRUE.contains(it.toLowerCase(Locale.ROOT)));
    return says || hides(note.path()) || note.tags().stream().anyMatch(this::hidesTag);
  }

  /// Whether what stands at that path is kept out, be it a note or what a note shows.
  boolean hides(String path) {
    return folders.stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }

  private boolean hidesTag(String tag) {
    String folded = folded(tag);
    return tags.stream().anyMatch(it -> folded.equals(it) || folded.startsWith(it + "/"));
  }

  /// Differs from that of every other privacy, so that an index is made anew when it changes.
  public String print() {
    return String.join("\n", folders) + "\n\n" + String.join("\n", tags);
  }

  private static String inner(String folder) {
    return folder.strip().replaceAll("^/+|/+$", "");
  }

  private static String folded(String tag) {
    return tag.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
  }
}
