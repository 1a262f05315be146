package dev.daybook.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asked for, as a tree: a search runs on it, and it can print itself as the text
/// that means the same. Immutable.
public sealed interface Query {

  /// What looks at the words of a section.
  sealed interface Text extends Query {}

  /// What looks at the note as a whole.
  sealed interface Filter extends Query {}

  /// Every section: the empty query.
  record All() implements Query {}

  /// All of the parts.
  ///
  /// @param strict whether an `AND` was typed: then notes that lack one of the words are never
  ///   found, however few have all
  record And(List<Query> parts, boolean strict) implements Query {
    public And {
      parts = List.copyOf(parts);
    }

    /// Parts that just stand beside each other.
    public And(List<Query> parts) {
      this(parts, false);
    }
  }

  /// Any of the parts.
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// What does not match the part.
  record Not(Query part) implements Query {}

  /// One word as typed; the analyzer may find several terms in it (`foo.bar`), which then stand
  /// side by side.
  record Word(String text, Form form) implements Text {}

  /// How near to its typed form a word must be.
  enum Form {
    /// The word in any of its grammatical forms.
    ANY,
    /// The word in any form, or as the beginning of a word: the last one while a person types.
    TYPING,
    /// Just this form: `=word`.
    EXACT,
    /// The beginning of a word: `word*`.
    PREFIX,
    /// The word or one a few letters away: `~word`.
    FUZZY
  }

  /// Words in this order, `slop` positions of freedom between them (0: side by side).
  record Phrase(String text, int slop) implements Text {}

  /// The parts (words or phrases) within `distance` words of each other, in any order.
  record Near(List<Query> parts, int distance) implements Text {
    public Near {
      parts = List.copyOf(parts);
    }
  }

  /// Words that match a regular expression as a whole: `/regex/`.
  record Regex(String pattern) implements Text {}

  /// The part, looked for in one text field only: `title:word`, `heading:(a b)`.
  record In(Field field, Query part) implements Query {}

  /// Notes with one of the values; a value covers those below it (`a` covers `a/b`), and a `*` in
  /// it stands for any characters. An empty value stands for "has none".
  record Value(Field field, List<String> anyOf) implements Filter {
    public Value {
      anyOf = List.copyOf(anyOf);
    }
  }

  /// Notes that have the field at all: `has:tag`; `no:tag` is its [Not].
  record Has(Field field) implements Filter {}

  /// Notes of which something holds that no field says: `is:orphan`.
  record Is(Trait trait) implements Filter {}

  /// What `is:` can ask for.
  enum Trait {
    /// No link leads to the note or away from it.
    ORPHAN,
    /// The front matter says `draft: true`.
    DRAFT
  }

  /// Notes whose front matter has the key, with that value when one is given: `[key:value]`.
  record Property(String key, @Nullable String value) implements Filter {}

  /// Notes dated within the days, both included; null leaves that end open.
  record Dated(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {
    /// The days as they stand after `date:`.
    public String days() {
      return LeafPrinter.days(this);
    }
  }

  /// Notes dated on this day of any year: `on:02-15`.
  record OnDay(MonthDay day) implements Filter {}

  /// Notes dated on this day of the week: `weekday:sun`.
  record OnWeekday(DayOfWeek day) implements Filter {}

  /// The text that means the same; reading it gives this tree again.
  default String print() {
    return QueryPrinter.print(this);
  }
}
