package dev.daybook.search;

import dev.daybook.search.SearchResult.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings match ranges into the order in which they can be written out.
final class Ranges {
  private Ranges() {}

  /// In order and without overlap; those that touch stay apart, for they are words of their own.
  static List<Range> tidy(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    List<Range> tidy = new ArrayList<>();
    for (Range range : sorted) {
      if (range.start() >= range.end()) continue;
      Range last = tidy.isEmpty() ? null : tidy.get(tidy.size() - 1);
      if (last == null || range.start() >= last.end()) {
        tidy.add(range);
      } else if (range.end() > last.end()) {
        tidy.set(tidy.size() - 1, new Range(last.start(), range.end()));
      }
    }
    return tidy;
  }
}
