package dev.daybook.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the end of a typed text may become.
///
/// @param text what is offered: a title, a tag, `tag:`
/// @param query the whole text when it is taken
/// @param notes how many notes that finds; null while it asks for nothing yet
/// @param path of the note, when it is the title or an alias of one
public record Completion(
    Kind kind, String text, String query, @Nullable Integer notes, @Nullable String path) {

  /// What is offered.
  public enum Kind {
    /// A name to filter by, with its colon.
    FIELD,
    TAG,
    CATEGORY,
    AUTHOR,
    FOLDER,
    YEAR,
    TITLE,
    HEADING,
    PATH,
    /// A key of front matter.
    KEY,
    /// A value of such a key, or of a name that takes only some.
    VALUE;

    /// The name as it stands in JSON: `tag`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
