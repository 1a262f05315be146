package dev.daybook.query;

import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.In;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Word;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a tree as the text that a person could have typed for it.
final class QueryPrinter {
  private QueryPrinter() {}

  /// The text; reading it gives the tree again when the tree is in the [NormalForm]. A space at its
  /// end says that the last word is finished; a group that ends in a word still being typed stays
  /// open.
  static String print(Query query) {
    return switch (lastWord(query)) {
      case TYPING -> scopedOrTop(query).replaceAll("[ )]+$", "");
      case ANY -> finished(top(query));
      case EXACT, PREFIX, FUZZY -> top(query);
    };
  }

  private static String finished(String text) {
    return text.endsWith(")") ? text : text + " ";
  }

  /// A whole query in one field as `in:code a b`, which needs no group that would stay open.
  private static String scopedOrTop(Query query) {
    return query instanceof In(Field field, And and)
            && and.parts().stream().allMatch(NormalForm::isText)
        ? "in:" + field.key() + " " + top(and)
        : top(query);
  }

  /// The form of the word that the text ends with; [Form#EXACT] when it ends with something else.
  private static Form lastWord(Query query) {
    return switch (query) {
      case Word word -> word.form();
      case And and -> and.parts().isEmpty() ? Form.EXACT : lastWord(and.parts().getLast());
      case Or or -> or.parts().isEmpty() ? Form.EXACT : lastWord(or.parts().getLast());
      case In in -> lastWord(in.part());
      case Query.Not not -> Form.EXACT;
      case Query.All all -> Form.EXACT;
      case Query.Text text -> Form.EXACT;
      case Query.Filter filter -> Form.EXACT;
    };
  }

  private static String top(Query query) {
    return switch (query) {
      case Query.All all -> "";
      case And(List<Query> parts, boolean strict) -> joined(parts, strict ? " AND " : " ");
      case Or(List<Query> parts) -> joined(parts, " OR ");
      case Query.Not(Query part) -> "-" + operand(part);
      case In(Field field, Query part) -> field.key() + ":" + operand(part);
      case Query.Near(List<Query> parts, int distance) -> joined(parts, " NEAR/" + distance + " ");
      case Word word -> LeafPrinter.word(word);
      case Query.Phrase(String text, int slop) ->
          LeafPrinter.quoted(text) + (slop == 0 ? "" : "~" + slop);
      case Query.Regex(String pattern) -> "/" + pattern + "/";
      case Query.Filter filter -> LeafPrinter.filter(filter);
    };
  }

  private static String joined(List<Query> parts, String between) {
    boolean or = between.equals(" OR ");
    return parts.stream()
        .map(part -> isLooser(part, or) ? grouped(part) : top(part))
        .collect(Collectors.joining(between));
  }

  /// Whether the part needs a group of its own within an OR or an AND.
  private static boolean isLooser(Query part, boolean inOr) {
    return part instanceof Or || (part instanceof And && !inOr);
  }

  /// What stands right after a `-` or a name.
  private static String operand(Query part) {
    boolean alone =
        switch (part) {
          case Word word -> Cursor.isWordy(word.text(), 0);
          case Query.Regex regex -> Words.isWordyAnywhere(regex.pattern());
          case Query.Phrase phrase -> true;
          case Query.Filter filter -> true;
          case In in -> true;
          case Query.Near near -> false;
          case And and -> false;
          case Or or -> false;
          case Query.Not not -> false;
          case Query.All all -> false;
        };
    return alone ? top(part) : grouped(part);
  }

  private static String grouped(Query part) {
    String inner = top(part);
    return "(" + inner + (inner.endsWith("\\") ? " )" : ")");
  }
}
