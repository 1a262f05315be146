package dev.daybook.search;

import dev.daybook.index.Schema;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/// The orders of notes in the terms of Lucene; each ends with the path, so that it is total.
final class NoteOrder {
  private static final SortField PATH = new SortField(Schema.PATH_ORDER, SortField.Type.STRING);
  private static final SortField MODIFIED =
      new SortField(Schema.MODIFIED, SortField.Type.LONG, true);

  private NoteOrder() {}

  /// @param ranks whether the query can tell notes apart; if not, the newest is the most relevant
  static List<SortField> of(dev.daybook.query.Sort sort, boolean ranks) {
    return switch (sort) {
      case RELEVANCE, BEST ->
          ranks ? List.of(SortField.FIELD_SCORE, PATH) : List.of(date(true), MODIFIED, PATH);
      case NEWEST -> List.of(date(true), PATH);
      case OLDEST -> List.of(date(false), PATH);
      case MODIFIED -> List.of(MODIFIED, PATH);
      case TITLE -> List.of(new SortField(Schema.TITLE_ORDER, SortField.Type.STRING), PATH);
    };
  }

  /// Notes without a date come last either way.
  private static SortField date(boolean newestFirst) {
    long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return LongField.newSortField(
        Schema.DATE, newestFirst, SortedNumericSelector.Type.MIN, missing);
  }
}
