package dev.daybook.query;

import dev.daybook.query.Query.All;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.In;
import dev.daybook.query.Query.Not;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.List;

/// Builds trees in the one form that a parser gives for a meaning, so that equal queries are equal.
///
/// In it an `And` or `Or` has two parts or more, none of its own kind and none of them [All]; a
/// `Not` is never of a `Not`; an `In` is around text, not around a filter or another `In`; a
/// [Form#TYPING] word is the last word of the tree and under no `Not` and no `Near`.
final class NormalForm {
  private NormalForm() {}

  /// All of the parts; [All] when there are none.
  static Query and(List<Query> parts) {
    return and(parts, false);
  }

  /// All of the parts; [All] when there are none. One `AND` makes the whole strict.
  static Query and(List<Query> parts, boolean strict) {
    List<Query> flat = new ArrayList<>();
    boolean anyStrict = strict;
    for (Query part : parts) {
      if (part instanceof And and) {
        flat.addAll(and.parts());
        anyStrict |= and.strict();
      } else if (!(part instanceof All)) {
        flat.add(part);
      }
    }
    if (flat.isEmpty()) return new All();
    return flat.size() == 1 ? flat.getFirst() : new And(flat, anyStrict);
  }

  /// Any of the parts; [All] when there are none.
  static Query or(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Or or) flat.addAll(or.parts());
      else if (!(part instanceof All)) flat.add(part);
    }
    if (flat.isEmpty()) return new All();
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /// What does not match the part.
  static Query not(Query part) {
    return part instanceof Not(Query inner) ? inner : new Not(settled(part));
  }

  /// The part in that field; a filter stays as it is, and a nearer field wins.
  static Query in(Field field, Query part) {
    return isText(part) ? new In(field, part) : part;
  }

  /// The parts with all their text in that field, where the last of the text stands.
  static Query scoped(Field field, List<Query> parts, boolean strict) {
    List<Query> texts = parts.stream().filter(NormalForm::isText).toList();
    List<Query> scoped = new ArrayList<>();
    int left = texts.size();
    for (Query part : parts) {
      if (!isText(part)) scoped.add(part);
      else if (--left == 0) scoped.add(in(field, and(texts, strict)));
    }
    if (texts.isEmpty()) scoped.addFirst(new Query.Has(field));
    return and(scoped, strict);
  }

  /// Whether a field changes the meaning of the part.
  static boolean isText(Query part) {
    return switch (part) {
      case Query.Text text -> true;
      case Query.Filter filter -> false;
      case And(List<Query> parts, boolean strict) -> parts.stream().anyMatch(NormalForm::isText);
      case Or(List<Query> parts) -> parts.stream().anyMatch(NormalForm::isText);
      case Not(Query inner) -> isText(inner);
      case All all -> false;
      case In in -> false;
    };
  }

  /// The same with its words taken as finished.
  static Query settled(Query query) {
    return switch (query) {
      case Word(String text, Form form) when form == Form.TYPING -> new Word(text, Form.ANY);
      case Query.Text text -> text;
      case Query.Filter filter -> filter;
      case And(List<Query> parts, boolean strict) ->
          new And(parts.stream().map(NormalForm::settled).toList(), strict);
      case Or(List<Query> parts) -> new Or(parts.stream().map(NormalForm::settled).toList());
      case Not(Query part) -> new Not(settled(part));
      case In(Field field, Query part) -> new In(field, settled(part));
      case All all -> all;
    };
  }
}
