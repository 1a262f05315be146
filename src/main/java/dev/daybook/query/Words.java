package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import java.util.stream.IntStream;

/// Tells the forms of a word apart: `word*`, `~word`, `=word`, and all that only looks like it.
final class Words {
  private static final String OPENING = "_.#@";

  private Words() {}

  /// The word that a piece of text without spaces stands for.
  static Word of(String chunk) {
    if (chunk.startsWith("=") && opens(chunk, 1)) return new Word(chunk.substring(1), Form.EXACT);
    if (chunk.startsWith("~") && opens(chunk, 1)) return new Word(chunk.substring(1), Form.FUZZY);
    int last = chunk.length() - 1;
    if (opens(chunk, 0) && chunk.indexOf('*') == last && isSimple(chunk)) {
      return new Word(chunk.substring(0, last), Form.PREFIX);
    }
    return new Word(chunk, Form.ANY);
  }

  /// Whether the chunk has a `*` that a person may have meant to stand for letters.
  static boolean hasLostStar(String chunk) {
    boolean emphasis = chunk.startsWith("*") && chunk.endsWith("*");
    return chunk.contains("*") && !emphasis && isWordyAnywhere(chunk);
  }

  /// Whether there is anything in the text to search for.
  static boolean isWordyAnywhere(String text) {
    return IntStream.range(0, text.length()).anyMatch(i -> Cursor.isWordy(text, i));
  }

  /// Whether the word holds none of the signs that mean something wherever a word can stand.
  private static boolean isSimple(String chunk) {
    return chunk.chars().noneMatch(c -> ":()\"“”„".indexOf(c) >= 0);
  }

  private static boolean opens(String chunk, int position) {
    return position < chunk.length()
        && (Cursor.isWordy(chunk, position) || OPENING.indexOf(chunk.charAt(position)) >= 0);
  }
}
