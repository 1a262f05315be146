package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Word;
import dev.daybook.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which of the upper-case words `AND`, `OR`, `NOT` and `NEAR/5` hold something together;
/// the others are words like any other.
final class Operators {
  private final String text;
  private final Warnings warnings;

  Operators(String text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /// The tokens, with each operator that has nothing to work on replaced by a word.
  List<Token> settled(List<Token> tokens) {
    List<Token> settled = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token before = settled.isEmpty() ? null : settled.getLast();
      Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      Token token = tokens.get(i);
      settled.add(works(before, token, after) ? token : word(token));
    }
    return settled;
  }

  private static boolean works(@Nullable Token before, Token token, @Nullable Token after) {
    if (token.is(Kind.NOT)) return after != null && after.begins();
    if (token.is(Kind.AND) || token.is(Kind.OR)) {
      return before != null && before.ends() && after != null && after.begins();
    }
    return !(token instanceof Token.Near) || (isNearable(before) && isNearable(after));
  }

  private static boolean isNearable(@Nullable Token token) {
    return token instanceof Token.Leaf leaf
        && (leaf.query() instanceof Word || leaf.query() instanceof Phrase);
  }

  private Token word(Token token) {
    String typed = text.substring(token.start(), token.end());
    warnings.add(
        token.start(), token.end(), typed + " has nothing to work on here, so it is a word");
    return new Token.Leaf(new Word(typed, Form.ANY), token.start(), token.end());
  }
}
