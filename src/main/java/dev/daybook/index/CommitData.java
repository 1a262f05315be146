package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;

/// What every commit says about itself, so that an index is never taken for one of another folder,
/// language or version.
///
/// @param schema [Schema#VERSION] and the version of Lucene that wrote it
/// @param notes the real path of the notes folder
/// @param language the tag of the [Language]
/// @param privacy what was kept out, as [Privacy#print] has it
/// @param generation grows by one with every commit, through rebuilds too
/// @param time when the commit was made
public record CommitData(
    String schema, Path notes, String language, String privacy, long generation, Instant time) {
  /// The schema that this program writes.
  public static final String SCHEMA = Schema.VERSION + "/" + Version.LATEST;

  Map<String, String> toMap() {
    return Map.of(
        "schema",
        schema,
        "notes",
        notes.toString(),
        "language",
        language,
        "privacy",
        privacy,
        "generation",
        Long.toString(generation),
        "time",
        time.toString());
  }

  /// What a commit says, or nothing when it was not written by Daybook.
  static Optional<CommitData> fromMap(Map<String, String> map) {
    try {
      return Optional.of(
          new CommitData(
              map.getOrDefault("schema", ""),
              Path.of(map.getOrDefault("notes", "")),
              map.getOrDefault("language", ""),
              map.getOrDefault("privacy", ""),
              Long.parseLong(map.getOrDefault("generation", "")),
              Instant.parse(map.getOrDefault("time", ""))));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Whether an index with this data can be carried on for that folder, what of it is private, and
  /// that language; if not, it is rebuilt.
  boolean fits(NotesFolder notes, Language language) {
    return schema.equals(SCHEMA)
        && this.notes.equals(notes.root())
        && privacy.equals(notes.privacy().print())
        && this.language.equals(language.tag());
  }
}
