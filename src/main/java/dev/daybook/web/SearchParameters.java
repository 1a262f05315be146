package dev.daybook.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.FilteredQuery;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult.Interval;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a search from a query string.
///
/// ```
/// q=words            as typed, in the query language
/// tag=a&tag=b        one of them (also category, author, folder, year); tag= is "has none"
/// tag.all=a          every one of them
/// -tag=a             none of them
/// date=2024-01..     days, as after date: in a query
/// sort=newest        as after sort: in a query
/// offset=20&limit=20
/// facets=tag,year    the fields to count, facetValues=12 values of each
/// histogram=auto     also day, week, month and year
/// explain=1          why each note was found
/// gen=118            from the state of the index that an earlier answer came from
/// ```
///
/// What q says of order and limit holds where no parameter says otherwise. Safe for use by many
/// threads.
final class SearchParameters {
  /// Notes on a page of results when nobody says otherwise.
  static final int DEFAULT_LIMIT = 20;

  /// Values of a facet that fit beside a list of results.
  private static final int DEFAULT_FACET_VALUES = 12;

  /// Values of a facet in one answer: more than a page can show, few enough to stay quick.
  static final int MAX_FACET_VALUES = 1000;

  /// Generations may count on from the milliseconds of a clock, of which fifteen digits are enough
  /// for thirty thousand years; a program that knows all numbers as fractions has these exactly.
  private static final String GENERATION = "[0-9]{1,15}";

  private static final List<String> SORTS = Arrays.stream(Sort.values()).map(Sort::key).toList();
  private static final List<String> FACETS = Field.FACETS.stream().map(Field::key).toList();
  private static final List<String> INTERVALS =
      Arrays.stream(Interval.values()).map(SearchParameters::key).toList();

  /// The names of the parameters that say which notes are found.
  static final Set<String> NARROWING = narrowing();

  /// The name of every parameter.
  static final Set<String> NAMES = names();

  private final QueryParser parser;
  private final ServerLimits.Lists lists;

  SearchParameters(QueryParser parser, ServerLimits.Lists lists) {
    this.parser = parser;
    this.lists = lists;
  }

  /// The search asked for.
  ///
  /// @throws BadParameter when a parameter is unknown, given twice or of a wrong value
  SearchRequest read(QueryString given) {
    onlyKnown(given, NAMES);
    String typed = given.one("q");
    ParsedQuery query = parser.parse(typed == null ? "" : typed);
    int textLimit = query.limit() == null ? DEFAULT_LIMIT : query.limit();
    int limit = number(given, "limit", Math.min(textLimit, lists.limit()), lists.limit());
    return new SearchRequest(
        query,
        choices(given),
        dated(given.one("date")),
        sort(given.one("sort"), query),
        number(given, "offset", 0, lists.window() - limit),
        limit,
        facets(given.one("facets")),
        number(given, "facetValues", DEFAULT_FACET_VALUES, MAX_FACET_VALUES),
        histogram(given.one("histogram")),
        number(given, "explain", 0, 1) == 1,
        generation(given));
  }

  private static @Nullable Long generation(QueryString given) {
    String value = given.one("gen");
    if (value == null) return null;
    if (value.matches(GENERATION)) return Long.parseLong(value);
    throw new BadParameter(
        "gen", "gen takes the generation of an earlier answer, not " + value, null);
  }

  /// Refuses every parameter that is not one of the names.
  static void onlyKnown(QueryString given, Set<String> names) {
    for (String name : given.names()) {
      if (!names.contains(name)) throw BadParameter.unknown(name, names);
    }
  }

  /// The whole number from 0 to `most`, or what it is when nobody gives it.
  static int number(QueryString given, String name, int otherwise, int most) {
    String value = given.one(name);
    if (value == null && otherwise <= most) return otherwise;
    if (value != null && value.matches("[0-9]{1,9}") && Integer.parseInt(value) <= most) {
      return Integer.parseInt(value);
    }
    throw new BadParameter(
        name, "%s takes a number from 0 to %,d, not %s".formatted(name, most, value), null);
  }

  private static Map<Field, FacetChoice> choices(QueryString given) {
    Map<Field, FacetChoice> choices = new EnumMap<>(Field.class);
    for (Field field : Field.FACETS) {
      FacetChoice choice =
          new FacetChoice(
              values(given, field, field.key()),
              values(given, field, field.key() + ".all"),
              values(given, field, "-" + field.key()));
      if (!choice.equals(FacetChoice.FREE)) choices.put(field, choice);
    }
    return choices;
  }

  /// The parameters that [#read] takes for the query and the filters beside it.
  ///
  /// @param q the text of the query
  static String written(String q, FilteredQuery filtered) {
    List<String> given = new ArrayList<>();
    add(given, "q", q.isEmpty() ? List.of() : List.of(q));
    for (Field field : Field.FACETS) {
      FacetChoice choice = filtered.choices().getOrDefault(field, FacetChoice.FREE);
      add(given, field.key(), choice.any());
      add(given, field.key() + ".all", choice.all());
      add(given, "-" + field.key(), choice.not());
    }
    Dated dated = filtered.dated();
    add(given, "date", dated == null ? List.of() : List.of(dated.days()));
    return String.join("&", given);
  }

  private static void add(List<String> given, String name, List<String> values) {
    for (String value : values) given.add(name + "=" + URLEncoder.encode(value, UTF_8));
  }

  private static List<String> values(QueryString given, Field field, String name) {
    for (String value : given.all(name)) {
      if (field == Field.YEAR && !value.matches("[0-9]{0,4}")) {
        throw new BadParameter(name, name + " takes a year as in 2024, not " + value, null);
      }
    }
    return given.all(name).stream().distinct().toList();
  }

  private @Nullable Dated dated(@Nullable String value) {
    if (value == null) return null;
    String takes = "; it takes days as in 2024-03 or 2024-03-01..2024-05";
    return parser
        .days(value)
        .orElseThrow(() -> new BadParameter("date", "date does not know " + value + takes, null));
  }

  private static Sort sort(@Nullable String value, ParsedQuery query) {
    if (value == null) return query.sort() == null ? Sort.RELEVANCE : query.sort();
    return Sort.of(value).orElseThrow(() -> BadParameter.value("sort", value, SORTS));
  }

  private static List<Field> facets(@Nullable String value) {
    if (value == null) return List.of();
    return Arrays.stream(value.split(",", -1)).map(key -> facet("facets", key)).distinct().toList();
  }

  /// The field with counts of that name.
  static Field facet(String parameter, String key) {
    return Field.of(key.strip())
        .filter(Field.FACETS::contains)
        .orElseThrow(() -> BadParameter.value(parameter, key, FACETS));
  }

  private static @Nullable Interval histogram(@Nullable String value) {
    if (value == null) return null;
    for (Interval interval : Interval.values()) {
      if (key(interval).equals(value)) return interval;
    }
    throw BadParameter.value("histogram", value, INTERVALS);
  }

  /// The name of an interval as it stands in parameters and JSON: `month`.
  static String key(Interval interval) {
    return interval.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> narrowing() {
    Set<String> names = new LinkedHashSet<>(List.of("q"));
    for (String facet : FACETS) names.addAll(List.of(facet, "-" + facet, facet + ".all"));
    names.add("date");
    return names;
  }

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(NARROWING);
    names.addAll(
        List.of("sort", "offset", "limit", "facets", "facetValues", "histogram", "explain", "gen"));
    return names;
  }
}
