package dev.daybook.note;

import java.util.List;

/// The text of a note from one heading to the next, of any level.
///
/// The **head** of a note is its first section: the text above the first heading, with level 0, an
/// empty heading and an empty anchor. It exists even when that text is empty, for it stands for the
/// note itself; only when a note opens with the level-1 heading that is its title, is that
/// heading's section the head.
///
/// @param heading the heading's plain text, or "" for a head without one
/// @param level 1 to 6, or 0 for a head without a heading
/// @param breadcrumb the headings above this one, outermost first, and then its own
/// @param anchor the heading's id in the note, unique there
/// @param firstLine the 1-based line of the file on which the section begins
/// @param lastLine the last line that belongs to it, at least `firstLine`
/// @param text its words as a person reads them, code included and lines kept; no machine text, and
///   without what is in `linkText`
/// @param code where in `text` code stands, in order
/// @param linkText the words of list items and lines that hold nothing but links, a line each
public record Section(
    String heading,
    int level,
    List<String> breadcrumb,
    String anchor,
    int firstLine,
    int lastLine,
    String text,
    List<Span> code,
    String linkText) {
  public Section {
    breadcrumb = List.copyOf(breadcrumb);
    code = List.copyOf(code);
  }

  /// A stretch of a text in UTF-16 units, from `start` up to but not including `end`.
  public record Span(int start, int end) {
    public Span {
      if (start < 0 || end < start) throw new IllegalArgumentException(start + " to " + end);
    }
  }
}
