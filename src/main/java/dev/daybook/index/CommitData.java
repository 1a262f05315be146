package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.nio.file.Path;
import java.text.ParseException;
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
/// @param generation grows by one with every commit that changes what is found, through rebuilds
///   too
/// @param hidden the last generation in which a note that was found before became private; 0 for
///   none
/// @param time when the commit was made
/// @param pending how many files were then known to be newer, as in the middle of a first run
public record CommitData(
    String schema,
    Path notes,
    String language,
    String privacy,
    long generation,
    long hidden,
    Instant time,
    int pending) {
  /// The schema that this program writes.
  public static final String SCHEMA = Schema.VERSION + "/" + Version.LATEST;

  Map<String, String> toMap() {
    return Map.of(
        "schema", schema,
        "notes", notes.toString(),
        "language", language,
        "privacy", privacy,
        "generation", Long.toString(generation),
        "hidden", Long.toString(hidden),
        "time", time.toString(),
        "pending", Integer.toString(pending));
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
              Long.parseLong(map.getOrDefault("hidden", "0")),
              Instant.parse(map.getOrDefault("time", "")),
              Integer.parseInt(map.getOrDefault("pending", "0"))));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Whether this program writes such indexes, so that it can also read this one.
  boolean isOurs() {
    return schema.equals(SCHEMA);
  }

  /// Whether a newer version than this program wrote it.
  boolean isNewer() {
    String[] parts = schema.split("/", 2);
    try {
      int number = Integer.parseInt(parts[0]);
      int ours = Integer.parseInt(Schema.VERSION);
      if (number != ours || parts.length == 1) return number > ours;
      Version lucene = Version.parse(parts[1]);
      return lucene.onOrAfter(Version.LATEST) && !lucene.equals(Version.LATEST);
    } catch (NumberFormatException | ParseException e) {
      return false; // no version of ours ever said that
    }
  }

  /// Whether it is an index of that folder, and without what is private there.
  boolean isOf(NotesFolder folder) {
    return notes.equals(folder.root()) && privacy.equals(folder.privacy().print());
  }

  /// Whether it knows the word forms of that language.
  boolean speaks(Language other) {
    return language.equals(other.tag());
  }
}
