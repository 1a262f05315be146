package dev.daybook.cli;

import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.QueryParser;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that leave only some notes over, whatever the query says.
final class Filters {
  @Option(
      names = "--tag",
      paramLabel = "T",
      description = "Only notes with this tag, or one below it. Repeat for or; '' for none.")
  private List<String> tags = List.of();

  @Option(names = "--category", paramLabel = "C", description = "Only notes of this category.")
  private List<String> categories = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Only notes of this author.")
  private List<String> authors = List.of();

  @Option(
      names = "--folder",
      paramLabel = "F",
      description = "Only notes in this folder, or one below it.")
  private List<String> folders = List.of();

  @Option(names = "--year", paramLabel = "Y", description = "Only notes dated in this year.")
  private List<String> years = List.of();

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Only notes of these days: 2024, 2024-03, 2024-03..2024-05, 'last week'.")
  private @Nullable String date;

  boolean areEmpty() {
    return choices().isEmpty() && date == null;
  }

  Map<Field, FacetChoice> choices() {
    Map<Field, FacetChoice> choices = new EnumMap<>(Field.class);
    put(choices, Field.TAG, tags);
    put(choices, Field.CATEGORY, categories);
    put(choices, Field.AUTHOR, authors);
    put(choices, Field.FOLDER, folders);
    put(choices, Field.YEAR, years);
    return choices;
  }

  private static void put(Map<Field, FacetChoice> choices, Field field, List<String> values) {
    if (!values.isEmpty()) choices.put(field, new FacetChoice(values, List.of(), List.of()));
  }

  @Nullable Dated dated(QueryParser parser) throws UsageException {
    if (date == null) return null;
    String days = date;
    return parser
        .days(days)
        .orElseThrow(() ->
            new UsageException(
                "--date does not know '" + days + "'; it takes 2024-03 or 2024-03-01..2024-05"));
  }
}
