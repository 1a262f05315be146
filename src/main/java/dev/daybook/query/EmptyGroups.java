package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import dev.daybook.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Takes away the groups that hold nothing, and with each the `-` before it; a name or `NOT` before
/// one is a word.
final class EmptyGroups {
  private final String text;
  private final Warnings warnings;
  private final List<Token> kept = new ArrayList<>();

  EmptyGroups(String text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /// The tokens without such groups.
  List<Token> removed(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.is(Kind.CLOSE) && endsWith(Kind.OPEN)) remove(token.end());
      else kept.add(token);
    }
    while (endsWith(Kind.OPEN)) remove(kept.getLast().end());
    return kept;
  }

  private boolean endsWith(Kind kind) {
    return !kept.isEmpty() && kept.getLast().is(kind);
  }

  private void remove(int end) {
    int start = kept.removeLast().start();
    warnings.add(start, end, "there is nothing in this group", "");
    while (endsWith(Kind.MINUS)) kept.removeLast();
    if (endsWith(Kind.NOT) || (!kept.isEmpty() && kept.getLast() instanceof Token.Named)) {
      Token lost = kept.removeLast();
      String word = text.substring(lost.start(), lost.end());
      kept.add(new Token.Leaf(new Word(word, Form.ANY), lost.start(), lost.end()));
    }
  }
}
