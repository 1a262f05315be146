package dev.daybook.web;

import dev.daybook.query.Field;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.FacetChoice;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult.Interval;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a search. What is not known is refused by name, so that a mistyped
/// parameter never passes for an answer.
final class SearchParameters {
  private static final int FACET_VALUES = 10;
  private static final int LIMIT = 20;
  private static final List<String> SINGLE =
      List.of("q", "date", "sort", "offset", "limit", "facets", "facetValues", "histogram");

  private final Map<String, List<String>> given;
  private final QueryParser parser;

  SearchParameters(Map<String, List<String>> given, QueryParser parser) {
    this.given = given;
    this.parser = parser;
  }

  /// What is asked for.
  ///
  /// @throws BadParameter for the first that can't be meant so
  SearchRequest request() {
    checkNames();
    ParsedQuery query = parser.parse(one("q"));
    int offset = number("offset", 0, 0, SearchRequest.MAX_WINDOW);
    @Nullable Integer asked = query.limit();
    int limit = number("limit", asked == null ? LIMIT : asked, 0, SearchRequest.MAX_LIMIT);
    if (offset + limit > SearchRequest.MAX_WINDOW) {
      throw new BadParameter("offset", "offset and limit together are at most 10000", "");
    }
    return new SearchRequest(
        query,
        choices(),
        dated(),
        sort(query),
        offset,
        limit,
        facets(),
        number("facetValues", FACET_VALUES, 0, 10_000),
        interval());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(SINGLE);
    for (Field field : Field.FACETS) {
      names.addAll(List.of(field.key(), "-" + field.key(), field.key() + ".all"));
    }
    return names;
  }

  private void checkNames() {
    for (String name : given.keySet()) {
      if (!names().contains(name)) {
        throw new BadParameter(
            name, name + " is not a parameter of a search", Nearest.of(name, names()));
      }
      if (SINGLE.contains(name) && values(name).size() > 1) {
        throw new BadParameter(name, name + " is given more than once", "");
      }
    }
  }

  private List<String> values(String name) {
    return given.getOrDefault(name, List.of());
  }

  private String one(String name) {
    return values(name).isEmpty() ? "" : values(name).get(0);
  }

  private int number(String name, int otherwise, int least, int most) {
    String text = one(name);
    if (text.isEmpty()) return otherwise;
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      throw new BadParameter(name, name + "=" + text + " is not a number", "");
    }
    throw new BadParameter(
        name, "%s=%s is not from %d to %d".formatted(name, text, least, most), "");
  }

  private Map<Field, FacetChoice> choices() {
    Map<Field, FacetChoice> choices = new EnumMap<>(Field.class);
    for (Field field : Field.FACETS) {
      List<String> any = values(field.key());
      List<String> not = values("-" + field.key());
      List<String> all = values(field.key() + ".all");
      if (any.isEmpty() && not.isEmpty() && all.isEmpty()) continue;
      choices.put(field, new FacetChoice(any, all, not));
    }
    return choices;
  }

  private Sort sort(ParsedQuery query) {
    String text = one("sort");
    Sort asked = query.sort();
    if (text.isEmpty()) return asked == null ? Sort.RELEVANCE : asked;
    List<String> known = Arrays.stream(Sort.values()).map(Sort::key).toList();
    return Sort.of(text).orElseThrow(() -> unknown("sort", text, known));
  }

  private List<Field> facets() {
    if (!given.containsKey("facets")) return Field.FACETS;
    List<String> known = Field.FACETS.stream().map(Field::key).toList();
    List<Field> fields = new ArrayList<>();
    for (String name : one("facets").split(",", -1)) {
      if (name.isBlank()) continue;
      Optional<Field> field = Field.of(name.strip()).filter(Field.FACETS::contains);
      fields.add(field.orElseThrow(() -> unknown("facets", name, known)));
    }
    return fields;
  }

  private @Nullable Interval interval() {
    String text = one("histogram");
    if (text.isEmpty()) return null;
    for (Interval each : Interval.values()) if (each.name().equalsIgnoreCase(text)) return each;
    throw unknown(
        "histogram",
        text,
        Arrays.stream(Interval.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static BadParameter unknown(String name, String value, List<String> known) {
    return new BadParameter(
        name,
        "%s=%s is not one of %s".formatted(name, value, String.join(", ", known)),
        Nearest.of(value, known));
  }

  private @Nullable Dated dated() {
    String text = one("date");
    if (text.isEmpty()) return null;
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    try {
      return new Dated(from.isEmpty() ? null : first(from), to.isEmpty() ? null : last(to));
    } catch (DateTimeException e) {
      throw new BadParameter(
          "date", "date=" + text + " is not a day, month or year, or two with .. between", "");
    }
  }

  private static LocalDate first(String text) {
    return switch (text.length()) {
      case 4 -> java.time.Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate last(String text) {
    return switch (text.length()) {
      case 4 -> first(text).plusYears(1).minusDays(1);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }
}
