package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.List;

/// Finds the word that a person is still typing: a plain one at the very end.
final class Typing {
  private Typing() {}

  /// The tokens, the last of them marked when it is still being typed.
  static List<Token> marked(List<Token> tokens, String text) {
    boolean typing =
        !tokens.isEmpty()
            && tokens.getLast() instanceof Token.Leaf leaf
            && leaf.end() == text.length()
            && leaf.query() instanceof Word word
            && word.form() == Form.ANY
            && goesOn(word.text(), text);
    if (!typing) return tokens;
    List<Token> marked = new ArrayList<>(tokens);
    Token.Leaf last = (Token.Leaf) marked.removeLast();
    String word = ((Word) last.query()).text();
    marked.add(new Token.Leaf(new Word(word, Form.TYPING), last.start(), last.end()));
    return marked;
  }

  /// Whether a word may still grow: not one that ends in a quote or parenthesis, or before a sign.
  private static boolean goesOn(String word, String text) {
    char last = word.charAt(word.length() - 1);
    return "()\"“”„".indexOf(last) < 0 && text.charAt(text.length() - 1) == last;
  }
}
