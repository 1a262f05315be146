package dev.daybook.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Markdown file as Daybook understands it: what its front matter says, its sections and its
/// links.
///
/// Never lost to bad input: whatever could not be read as meant is named in `problems`, and the
/// rest stands. Immutable.
///
/// @param path where the file is below the notes folder, with `/` between folders; identifies the
///   note
/// @param title the front matter's, else the first level-1 heading, else the file name made
///   readable
/// @param date the day the note is about, or null when neither front matter nor file name has one
/// @param modified the front matter's time of change, else the file's
/// @param language a BCP 47 language tag from `lang`, or null when the note names none
/// @param properties every other front-matter key, in lower case, with its values as text
/// @param sections in the order of the file; never empty, and the first is the note's head
public record Note(
    String path,
    String title,
    List<String> aliases,
    List<String> authors,
    List<String> categories,
    List<String> tags,
    @Nullable LocalDate date,
    Instant modified,
    @Nullable String language,
    boolean draft,
    Map<String, List<String>> properties,
    List<Section> sections,
    List<Link> links,
    List<Problem> problems) {
  public Note {
    if (sections.isEmpty())
      throw new IllegalArgumentException(path + ": a note has a head section");
    aliases = List.copyOf(aliases);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }
}
