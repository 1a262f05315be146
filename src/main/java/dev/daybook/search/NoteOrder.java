package dev.daybook.search;

import dev.daybook.index.Schema;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/// The orders of notes in the terms of Lucene; each ends with the path, so that it is total.
final class NoteOrder {
  private static final SortField PATH = new SortField(Schema.PATH_ORDER, SortField.Type.STRING);
  private static final SortField MODIFIED =
      new SortField(Schema.MODIFIED, SortField.Type.LONG, true);

  private NoteOrder() {}

  /// @param ranks whether the query can tell notes apart; if not, the newest is the most relevant
  static Sort of(dev.daybook.query.Sort sort, boolean ranks) {
    return switch (sort) {
      case RELEVANCE ->
          ranks ? new Sort(SortField.FIELD_SCORE, PATH) : new Sort(date(true), MODIFIED, PATH);
      case NEWEST -> new Sort(date(true), PATH);
      case OLDEST -> new Sort(date(false), PATH);
      case MODIFIED -> new Sort(MODIFIED, PATH);
      case TITLE -> new Sort(new SortField(Schema.TITLE_ORDER, SortField.Type.STRING), PATH);
    };
  }

  /// Notes without a date come last either way.
  private static SortField date(boolean newestFirst) {
    long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return LongField.newSortField(
        Schema.DATE, newestFirst, SortedNumericSelector.Type.MIN, missing);
  }
}
