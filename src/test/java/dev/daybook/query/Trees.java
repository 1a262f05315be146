package dev.daybook.query;

import dev.daybook.query.Query.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parses with a clock that stands still, and draws trees so that they fit on a line.
final class Trees {
  /// A Thursday in a leap year; in the zone of the clock it is already the 29th.
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-02-28T23:30:00Z"), ZoneId.of("Europe/Berlin"));

  private static final QueryParser PARSER = new QueryParser(CLOCK);

  private Trees() {}

  static ParsedQuery parse(String text) {
    return PARSER.parse(text);
  }

  /// The tree of the text: `And[a, Or[b, c…]]`, where `…` marks the word still being typed.
  static String tree(String text) {
    return draw(parse(text).query());
  }

  static String draw(Query query) {
    return switch (query) {
      case Query.All all -> "All";
      case Query.And(List<Query> parts, boolean strict) -> (strict ? "All" : "And") + draw(parts);
      case Query.Or(List<Query> parts) -> "Or" + draw(parts);
      case Query.Not(Query part) -> "Not[" + draw(part) + "]";
      case Query.Near(List<Query> parts, int distance) -> "Near" + distance + draw(parts);
      case Query.In(Field field, Query part) -> field + "[" + draw(part) + "]";
      case Query.Word(String text, Form form) -> word(text, form);
      case Query.Phrase(String text, int slop) -> '"' + text + '"' + (slop == 0 ? "" : "~" + slop);
      case Query.Regex(String pattern) -> "/" + pattern + "/";
      case Query.Value(Field field, List<String> anyOf) -> field + "=" + String.join("|", anyOf);
      case Query.Has(Field field) -> "Has[" + field + "]";
      case Query.Is(Query.Trait trait) -> "Is[" + trait + "]";
      case Query.Property(String key, String value) -> key + (value == null ? "?" : "?=" + value);
      case Query.Dated dated -> shown(dated.from()) + ".." + shown(dated.to());
      case Query.OnDay day -> "On[" + day.day() + "]";
      case Query.OnWeekday day -> "On[" + day.day() + "]";
    };
  }

  private static String draw(List<Query> parts) {
    return parts.stream().map(Trees::draw).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String word(String text, Form form) {
    return switch (form) {
      case ANY -> text;
      case TYPING -> text + "…";
      case EXACT -> "=" + text;
      case PREFIX -> text + "*";
      case FUZZY -> "~" + text;
    };
  }

  private static String shown(@Nullable Object end) {
    return end == null ? "" : end.toString();
  }
}
