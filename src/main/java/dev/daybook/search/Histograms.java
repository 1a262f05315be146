package dev.daybook.search;

import dev.daybook.index.Schema;
import dev.daybook.search.SearchResult.Bucket;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.Interval;
import java.io.IOException;
import java.time.LocalDate;
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

  private Histograms() {}

  static Histogram of(Interval interval, FacetsCollector notes) throws IOException {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    int undated = 0;
    for (MatchingDocs docs : notes.getMatchingDocs()) {
      SortedNumericDocValues dates =
          DocValues.getSortedNumeric(docs.context().reader(), Schema.DATE);
      DocIdSetIterator each = docs.bits().iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (dates.advanceExact(doc)) {
          LocalDate day = LocalDate.ofEpochDay(dates.nextValue());
          counts.merge(start(interval, day), 1, Integer::sum);
        } else {
          undated++;
        }
      }
    }
    return new Histogram(interval, undated, buckets(interval, counts));
  }

  private static List<Bucket> buckets(Interval interval, SortedMap<LocalDate, Integer> counts) {
    List<Bucket> buckets = new ArrayList<>();
    if (counts.isEmpty()) return buckets;
    fillGaps(interval, counts);
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
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(Interval interval, LocalDate from) {
    return switch (interval) {
      case DAY -> from.plusDays(1);
      case MONTH -> from.plusMonths(1);
      case YEAR -> from.plusYears(1);
    };
  }
}
