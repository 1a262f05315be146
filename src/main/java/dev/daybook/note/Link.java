package dev.daybook.note;

/// A link from a note to another note, as it was written; whether it leads anywhere is for
/// [LinkResolver] to say.
///
/// @param target the note as written, without fragment: a path, a file name, a title or an alias;
///   empty for a link within the note
/// @param fragment the heading or block after `#`, or ""
/// @param label the text shown
/// @param line the 1-based line of the file
public record Link(String target, String fragment, String label, Kind kind, int line) {
  /// How the link is written: `[[note]]`, `![[note]]` or `[text](note.md)`.
  public enum Kind {
    WIKILINK,
    EMBED,
    MARKDOWN
  }
}
