package dev.daybook.search;

import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The value that a query ends with while it is still being typed, as the `jav` of `tag:jav`. When
/// no note has it, all values that begin so are meant, as with a word.
final class OpenValue {
  private OpenValue() {}

  /// How many notes a query finds.
  interface Counting {
    int count(Query query) throws IOException;
  }

  /// The query with the value at its end left open, or the query itself when there is none to open.
  ///
  /// @param typed the text of the query, to see whether it ends in the midst of a value
  static Query in(Query asked, String typed, Counting notes) throws IOException {
    boolean isOpen =
        !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
    return isOpen ? opened(asked, notes) : asked;
  }

  private static Query opened(Query query, Counting notes) throws IOException {
    return switch (query) {
      case And and -> new And(withLast(and.parts(), notes), and.strict());
      case Or or -> new Or(withLast(or.parts(), notes));
      case Value value when isOpen(value, notes) -> opened(value);
      default -> query;
    };
  }

  private static List<Query> withLast(List<Query> parts, Counting notes) throws IOException {
    List<Query> changed = new ArrayList<>(parts);
    changed.add(opened(changed.removeLast(), notes));
    return changed;
  }

  private static boolean isOpen(Value value, Counting notes) throws IOException {
    String last = value.anyOf().getLast();
    return !last.isEmpty()
        && !last.contains("*")
        && notes.count(new Value(value.field(), List.of(last))) == 0;
  }

  private static Query opened(Value value) {
    List<String> values = new ArrayList<>(value.anyOf());
    values.add(values.removeLast() + "*");
    return new Value(value.field(), values);
  }
}
