package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Has;
import dev.daybook.query.Query.Is;
import dev.daybook.query.Query.Not;
import dev.daybook.query.Query.Trait;
import dev.daybook.query.Query.Value;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns a name and its values into filters: `tag:a,b`, `has:tag`, `date:2024`. Values that make no
/// sense after the name become words, with a warning.
final class Terms {
  private final String text;
  private final DateTerms dates;
  private final QueryLimits limits;
  private final Warnings warnings;

  Terms(String text, DateTerms dates, QueryLimits limits, Warnings warnings) {
    this.text = text;
    this.dates = dates;
    this.limits = limits;
    this.warnings = warnings;
  }

  /// The filter that the token stands for.
  Query read(Token.Values token) {
    Query filter = filter(token.name(), token.values());
    if (filter != null) return filter;
    warn(token);
    return words(token.start(), token.end());
  }

  /// The part of a group after a name, with its words and phrases taken as values of that name.
  Query valuesOf(Name name, Query part) {
    return switch (part) {
      case Word word -> value(name, plain(word), part);
      case Query.Phrase phrase -> value(name, phrase.text(), part);
      case Query.And and -> NormalForm.and(valuesOf(name, and.parts()));
      case Query.Or or -> NormalForm.or(valuesOf(name, or.parts()));
      case Not not -> NormalForm.not(valuesOf(name, not.part()));
      case Query.Near near -> near;
      case Query.Regex regex -> regex;
      case Query.In in -> in;
      case Query.All all -> all;
      case Query.Filter filter -> filter;
    };
  }

  /// What was typed between the positions, as plain words.
  Query words(int start, int end) {
    List<Query> words = new ArrayList<>();
    for (String word : Cursor.joined(text.substring(start, end).replace('"', ' ')).split(" ", -1)) {
      if (!word.isEmpty()) words.add(new Word(word, Form.ANY));
    }
    return NormalForm.and(words);
  }

  private List<Query> valuesOf(Name name, List<Query> parts) {
    return parts.stream().map(part -> valuesOf(name, part)).toList();
  }

  private Query value(Name name, String value, Query otherwise) {
    Query filter = filter(name, List.of(Filters.normal(name, value)));
    return filter == null ? NormalForm.settled(otherwise) : filter;
  }

  private static String plain(Word word) {
    return word.form() == Form.PREFIX ? word.text() + "*" : word.text();
  }

  private @Nullable Query filter(Name name, List<String> values) {
    return switch (name) {
      case TAG, CATEGORY, AUTHOR, FOLDER, YEAR, PATH -> values(name, values);
      case DATE -> any(values, dates::date);
      case ON -> any(values, dates::on);
      case BEFORE -> any(values, dates::before);
      case SINCE -> any(values, dates::since);
      case WEEKDAY -> any(values, dates::weekday);
      case HAS -> any(values, Terms::has);
      case NO -> any(values, Terms::no);
      case IS -> any(values, Terms::is);
      case TITLE, HEADING, LINK, CODE, IN, SORT, LIMIT -> null;
    };
  }

  private static @Nullable Query values(Name name, List<String> values) {
    Field field = name.field();
    if (field == null) return null;
    return values.equals(List.of("*")) ? new Has(field) : new Value(field, values);
  }

  private static @Nullable Query any(List<String> values, Function<String, @Nullable Query> read) {
    List<Query> parts = new ArrayList<>();
    for (String value : values) {
      Query part = read.apply(value);
      if (part == null) return null;
      parts.add(part);
    }
    return NormalForm.or(parts);
  }

  private static @Nullable Query has(String value) {
    Field field = Name.of(value).map(Name::field).orElse(null);
    return field == null ? null : new Has(field);
  }

  private static @Nullable Query no(String value) {
    Query has = has(value);
    return has == null ? null : new Not(has);
  }

  private static @Nullable Query is(String value) {
    for (Trait trait : Trait.values()) {
      if (trait.name().equalsIgnoreCase(value)) return new Is(trait);
    }
    return null;
  }

  /// Says that the values are not of the kind that the name takes, and what may have been meant.
  void warn(Token.Values token) {
    Name name = token.name();
    String value = token.values().getFirst();
    String message = "%s: does not know %s; %s".formatted(name.key(), value, expected(name));
    Optional<String> meant = Nearest.of(value, choices(name));
    if (meant.isEmpty()) {
      warnings.add(token.start(), token.end(), message);
    } else {
      String repaired = name.key() + ":" + meant.get();
      warnings.add(token.start(), token.end(), message, repaired);
    }
  }

  private String expected(Name name) {
    List<String> choices = choices(name);
    if (!choices.isEmpty()) return "it takes " + String.join(", ", choices);
    return name == Name.LIMIT
        ? "it takes a number from 1 to " + limits.results()
        : "it takes a date like 2024, 2024-03, 2024-03-15 or \"last week\"";
  }

  /// The values that a name takes, when they are always the same.
  static List<String> choices(Name name) {
    return switch (name) {
      case HAS, NO -> Arrays.stream(Field.values()).map(Field::key).toList();
      case IS -> Arrays.stream(Trait.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();
      case IN -> List.of("title", "heading", "link", "code");
      case SORT -> Arrays.stream(Sort.values()).map(Sort::key).toList();
      case WEEKDAY ->
          List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
      case TITLE, HEADING, LINK, CODE, TAG, CATEGORY, AUTHOR, FOLDER, YEAR, PATH -> List.of();
      case DATE, ON, BEFORE, SINCE, LIMIT -> List.of();
    };
  }
}
