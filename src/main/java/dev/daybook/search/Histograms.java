package dev.daybook.search;

import dev.daybook.index.Schema;
import dev.daybook.search.SearchResult.Bucket;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.Interval;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Counts notes over time.
final class Histograms {
  /// A wrong date far off must not make millions of empty buckets: beyond so many, only those with
  /// notes are given.
  private static final int MOST_BUCKETS = 1_000;

  // The longest spans, in days, that are shown in days, weeks and months: each is some 60 to 250
  // bars, as many as a page has room for.
  private static final long SPAN_IN_DAYS = 62;
  private static final long SPAN_IN_WEEKS = 366;
  private static final long SPAN_IN_MONTHS = 20 * 366;

  private Histograms() {}

  static Histogram of(Interval asked, FacetsCollector notes) throws IOException {
    TreeMap<LocalDate, Integer> days = new TreeMap<>();
    int undated = 0;
    for (MatchingDocs docs : notes.getMatchingDocs()) {
      SortedNumericDocValues dates =
          DocValues.getSortedNumeric(docs.context().reader(), Schema.DATE);
      DocIdSetIterator each = docs.bits().iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (dates.advanceExact(doc)) {
          days.merge(LocalDate.ofEpochDay(dates.nextValue()), 1, Integer::sum);
        } else {
          undated++;
        }
      }
    }
    Interval interval = asked == Interval.AUTO ? fitting(days) : asked;
    return new Histogram(interval, undated, buckets(interval, days));
  }

  /// The finest interval in which the days are few enough bars.
  private static Interval fitting(SortedMap<LocalDate, Integer> days) {
    if (days.isEmpty()) return Interval.MONTH;
    long span = ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
    if (span < SPAN_IN_DAYS) return Interval.DAY;
    if (span < SPAN_IN_WEEKS) return Interval.WEEK;
    return span < SPAN_IN_MONTHS ? Interval.MONTH : Interval.YEAR;
  }

  private static List<Bucket> buckets(Interval interval, SortedMap<LocalDate, Integer> days) {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    days.forEach((day, notes) -> counts.merge(start(interval, day), notes, Integer::sum));
    if (!counts.isEmpty()) fillGaps(interval, counts);
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((from, notes) -> buckets.add(new Bucket(from, next(interval, from), notes)));
    return buckets;
  }

  private static void fillGaps(Interval interval, SortedMap<LocalDate, Integer> counts) {
    LocalDate last = counts.lastKey();
    List<LocalDate> gaps = new ArrayList<>();
    LocalDate from = counts.firstKey();
    while (from.isBefore(last)) {
      from = next(interval, from);
      if (!counts.containsKey(from)) gaps.add(from);
      if (gaps.size() > MOST_BUCKETS) return;
    }
    for (LocalDate gap : gaps) counts.put(gap, 0);
  }

  private static LocalDate start(Interval interval, LocalDate day) {
    return switch (interval) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case AUTO, MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(Interval interval, LocalDate from) {
    return switch (interval) {
      case DAY -> from.plusDays(1);
      case WEEK -> from.plusWeeks(1);
      case AUTO, MONTH -> from.plusMonths(1);
      case YEAR -> from.plusYears(1);
    };
  }
}
