package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notes over time: no gap, no note lost, and the days chosen do not count against themselves.
class HistogramTest {
  @TempDir private Path folder;

  private Histogram histogram(Interval interval, @Nullable Dated dated, String... days)
      throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      for (int i = 0; i < days.length; i++) {
        notes.add(i + ".md", days[i].isEmpty() ? "text" : "---\ndate: " + days[i] + "\n---\ntext");
      }
      ParsedQuery all = SmallJournal.PARSER.parse("");
      SearchRequest request =
          new SearchRequest(all, Map.of(), dated, Sort.RELEVANCE, 0, 0, List.of(), 0, interval);
      return Objects.requireNonNull(notes.journal().search(request).histogram());
    }
  }

  private static String draw(Histogram histogram) {
    return histogram.interval()
        + histogram.buckets().stream()
            .map(bucket -> " " + bucket.from() + "=" + bucket.notes())
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-28;2024-03-01, DAY 2024-02-28=1 2024-02-29=0 2024-03-01=1",
    "WEEK, 2024-12-31;2025-01-05;2025-01-13, WEEK 2024-12-30=2 2025-01-06=0 2025-01-13=1",
    "MONTH, 2023-12-31;2024-02-29, MONTH 2023-12-01=1 2024-01-01=0 2024-02-01=1",
    "YEAR, 2022-05-05;2024-02-29, YEAR 2022-01-01=1 2023-01-01=0 2024-01-01=1",
    "AUTO, 2024-02-29, DAY 2024-02-29=1",
  })
  void countsWithoutGaps(Interval interval, String days, String buckets) throws IOException {
    Histogram histogram = histogram(interval, null, days.split(";"));
    assertEquals(buckets, draw(histogram));
    histogram.buckets().forEach(each -> assertTrue(each.from().isBefore(each.to())));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, DAY",
    "2024-02-20, DAY",
    "2024-04-01, WEEK",
    "2025-06-01, MONTH",
    "2060-01-01, YEAR"
  })
  void picksTheIntervalByTheSpan(String last, Interval interval) throws IOException {
    assertEquals(interval, histogram(Interval.AUTO, null, "2024-01-01", last).interval());
  }

  @Test
  void countsNotesWithoutDateApart() throws IOException {
    assertEquals(2, histogram(Interval.MONTH, null, "2024-01-01", "", "").undated());
  }

  @Test
  void leavesTheDaysChosenOutOfItsCounts() throws IOException {
    LocalDate day = LocalDate.of(2024, 1, 1);
    Histogram histogram =
        histogram(Interval.YEAR, new Dated(day, day), "2024-01-01", "2023-01-01", "");
    assertEquals("YEAR 2023-01-01=1 2024-01-01=1", draw(histogram));
    assertEquals(1, histogram.undated());
  }

  @Test
  void makesNoMillionsOfBucketsForAWrongDate() throws IOException {
    assertEquals(2, histogram(Interval.DAY, null, "1203-01-01", "2024-01-01").buckets().size());
  }
}
