package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.Generation;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Field;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.Query.Filter;
import dev.daybook.query.Query.Has;
import dev.daybook.query.Query.Is;
import dev.daybook.query.Query.OnDay;
import dev.daybook.query.Query.OnWeekday;
import dev.daybook.query.Query.Property;
import dev.daybook.query.Query.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Filters as Lucene queries that find notes.
final class FilterQueries {
  private final BitSetProducer parents;
  private final Supplier<Collection<String>> orphans;

  /// @param orphans the paths of the notes without links; asked for only when a query does
  FilterQueries(BitSetProducer parents, Supplier<Collection<String>> orphans) {
    this.parents = parents;
    this.orphans = orphans;
  }

  Query of(Filter filter) {
    return switch (filter) {
      case Value value -> value(value);
      case Has has -> has(has.field());
      case Is is -> is(is);
      case Property property -> property(property);
      case Dated dated -> dated(dated.from(), dated.to());
      case OnDay on ->
          term(
              Schema.MONTH_DAY,
              "%02d-%02d".formatted(on.day().getMonthValue(), on.day().getDayOfMonth()));
      case OnWeekday on -> term(Schema.WEEKDAY, on.day().name().toLowerCase(Locale.ROOT));
    };
  }

  /// Notes that have just this value, or one below it; "" for those that have none.
  static Query exactly(Field field, String value) {
    return term(name(field), value.isEmpty() ? Schema.NO_VALUE : Folding.fold(value));
  }

  /// What the field is called in the index.
  static String name(Field field) {
    return switch (field) {
      case TAG -> Schema.TAG;
      case CATEGORY -> Schema.CATEGORY;
      case AUTHOR -> Schema.AUTHOR;
      case FOLDER -> Schema.FOLDER;
      case YEAR -> Schema.YEAR;
      case PATH -> Schema.PATH;
      case DATE -> Schema.DATE;
      case TITLE, HEADING, LINK, CODE ->
          throw new IllegalArgumentException(field + " is not compared as a whole");
    };
  }

  /// Notes dated from the one day to the other, both included; null leaves that end open.
  static Query dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    return LongField.newRangeQuery(Schema.DATE, first, last);
  }

  private Query value(Value value) {
    List<Query> any = value.anyOf().stream().map(each -> one(value.field(), each)).toList();
    return Queries.anyOf(any);
  }

  private Query one(Field field, String value) {
    if (value.isEmpty()) return Queries.without(Generation.NOTES, has(field));
    String folded = Folding.fold(value);
    if (field == Field.PATH && !folded.contains("*")) return wildcard(field, "*" + folded + "*");
    return folded.contains("*") ? wildcard(field, folded) : exactly(field, value);
  }

  private static Query wildcard(Field field, String pattern) {
    String escaped = pattern.replace("\\", "\\\\").replace("?", "\\?");
    return new WildcardQuery(new Term(name(field), escaped));
  }

  private Query has(Field field) {
    return switch (field) {
      case TAG, CATEGORY, AUTHOR, FOLDER, YEAR ->
          Queries.without(Generation.NOTES, term(name(field), Schema.NO_VALUE));
      case DATE -> new FieldExistsQuery(Schema.DATE);
      case TITLE, PATH -> Generation.NOTES;
      case HEADING -> words(TextField.HEADING);
      case LINK -> words(TextField.LINKS);
      case CODE -> words(TextField.CODE);
    };
  }

  private Query words(TextField field) {
    return new ToParentBlockJoinQuery(new FieldExistsQuery(field.stems()), parents, ScoreMode.None);
  }

  private Query is(Is is) {
    return switch (is.trait()) {
      case DRAFT -> term(Schema.FLAG, Schema.DRAFT);
      case ORPHAN -> {
        List<BytesRef> paths = orphans.get().stream().map(BytesRef::new).toList();
        yield Queries.allOf(List.of(Generation.NOTES, new TermInSetQuery(Schema.ID, paths)));
      }
    };
  }

  private static Query property(Property property) {
    String key = Folding.fold(property.key());
    String value = property.value();
    return term(
        Schema.PROPERTY, value == null ? key : key + Schema.SEPARATOR + Folding.fold(value));
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
