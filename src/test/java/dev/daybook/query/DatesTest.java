package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as a person names them, on Thursday 2024-02-29.
class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          date:2024 -> 2024-01-01..2024-12-31
          date:2024-02 -> 2024-02-01..2024-02-29
          date:2023-02 -> 2023-02-01..2023-02-28
          date:2024-2-9 -> 2024-02-09..2024-02-09
          date:2024/03/11 -> 2024-03-11..2024-03-11
          date:2024.03.11 -> 2024-03-11..2024-03-11
          date:20240311 -> 2024-03-11..2024-03-11
          date:2024-03..2024-05 -> 2024-03-01..2024-05-31
          date:2024-03-15..2024-05 -> 2024-03-15..2024-05-31
          date:..2020 -> ..2020-12-31
          date:2020.. -> 2020-01-01..
          date:.. -> ..
          date:2024..2020 -> 2020-01-01..2024-12-31
          date:2024-W07 -> 2024-02-12..2024-02-18
          date:2024-w01 -> 2024-01-01..2024-01-07
          date:2020-W53 -> 2020-12-28..2021-01-03
          date:2024-Q1 -> 2024-01-01..2024-03-31
          date:2024-W07..2024-W08 -> 2024-02-12..2024-02-25
          date:today -> 2024-02-29..2024-02-29
          date:yesterday -> 2024-02-28..2024-02-28
          date:"this week" -> 2024-02-26..2024-03-03
          date:"last week" -> 2024-02-19..2024-02-25
          date:last-week -> 2024-02-19..2024-02-25
          date:"this month" -> 2024-02-01..2024-02-29
          date:"last month" -> 2024-01-01..2024-01-31
          date:"this year" -> 2024-01-01..2024-12-31
          date:"last year" -> 2023-01-01..2023-12-31
          date:"Last 7 days" -> 2024-02-23..2024-02-29
          date:"past 1 day" -> 2024-02-29..2024-02-29
          date:"last 12 months" -> 2023-03-01..2024-02-29
          date:"last 1 year" -> 2023-03-01..2024-02-29
          date:"last 0 days" -> 2024-02-29..2024-02-29
          date:march-2024 -> 2024-03-01..2024-03-31
          date:"Feb 2023" -> 2023-02-01..2023-02-28
          date:2023-mar -> 2023-03-01..2023-03-31
          date:february -> 2024-02-01..2024-02-29
          date:march -> 2023-03-01..2023-03-31
          date:>2024-02 -> 2024-03-01..
          date:>=2024-02 -> 2024-02-01..
          date:<2024-02 -> ..2024-01-31
          date:<=2024-02 -> ..2024-02-29
          date:>9999 -> 9999-12-31..
          before:2024-03 -> ..2024-02-29
          since:2024-03 -> 2024-03-01..
          after:yesterday -> 2024-02-28..
          on:2024-02-15 -> 2024-02-15..2024-02-15
          on:2024-02 -> 2024-02-01..2024-02-29
          on:today -> 2024-02-29..2024-02-29
          """)
  void readsDays(String text, String days) {
    assertEquals(days, Trees.tree(text));
  }

  @ParameterizedTest
  @CsvSource({
    "on:02-15, On[--02-15]",
    "on:02-29, On[--02-29]",
    "on:2/9, On[--02-09]",
    "weekday:sun, On[SUNDAY]",
    "weekday:Thursday, On[THURSDAY]",
    "weekday:tu, On[TUESDAY]",
  })
  void readsDaysOfEveryYearAndWeek(String text, String tree) {
    assertEquals(tree, Trees.tree(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date:soon", "date:2023-02-29", "date:2024-13", "date:24", "date:2024-W54", "date:2023-W53",
        "date:2024-Q5", "date:2024...2025", "date:a..b", "date:mayor", "date:20241332", "on:02-30",
        "on:13-01", "weekday:s", "weekday:someday", "before:..", "since:x", "date:٢٠٢٤"
      })
  void takesAllElseAsWordsAndSaysSo(String text) {
    ParsedQuery parsed = Trees.parse(text + " ");
    assertEquals(text, Trees.draw(parsed.query()));
    assertTrue(parsed.warnings().getFirst().message().contains("does not know"));
  }
}
