package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Regex;
import dev.daybook.query.Query.Word;
import org.jspecify.annotations.Nullable;

/// Reads what is looked for in the text: a word in any form, a phrase, a regular expression.
final class Leaves {
  private final String text;
  private final Cursor cursor;
  private final Filters filters;
  private final QueryLimits limits;
  private final Warnings warnings;

  Leaves(String text, Cursor cursor, Filters filters, QueryLimits limits, Warnings warnings) {
    this.text = text;
    this.cursor = cursor;
    this.filters = filters;
    this.limits = limits;
    this.warnings = warnings;
  }

  /// What stands at the cursor, which moves on; null when it means nothing, as `""` does.
  ///
  /// @param named whether a field stands before it, so that it can't be a filter
  @Nullable Query read(boolean named) {
    if ("=~+".indexOf(text.charAt(cursor.at())) >= 0 && cursor.isQuote(cursor.at() + 1)) {
      cursor.moveTo(cursor.at() + 1);
    }
    if (cursor.atQuote()) return phrase();
    if (cursor.is('/')) {
      Query regex = regex();
      if (regex != null) return regex;
    }
    Query filter = named ? null : filters.read();
    return filter != null ? filter : word();
  }

  private @Nullable Query phrase() {
    int start = cursor.at();
    String inner = cursor.quoted();
    if (inner == null) return unclosed(start);
    String words = Cursor.joined(inner);
    return words.isEmpty() ? null : new Phrase(words, slop());
  }

  private @Nullable Query unclosed(int start) {
    String closed = text.substring(start) + '"';
    warnings.add(start, text.length(), "the quote is not closed, so these are words", closed);
    cursor.moveTo(start + 1);
    while (cursor.atQuote()) cursor.moveTo(cursor.at() + 1);
    return cursor.endsToken(cursor.at()) ? null : new Word(cursor.chunk(), Form.ANY);
  }

  private int slop() {
    int start = cursor.at();
    if (!cursor.is('~')) return 0;
    cursor.moveTo(start + 1);
    int slop = cursor.number();
    if (slop >= 0 && cursor.endsToken(cursor.at())) {
      return allowed(slop, start, "~" + limits.distance());
    }
    cursor.moveTo(cursor.endsToken(start + 1) ? start + 1 : start);
    return 0;
  }

  /// The distance, or the largest there is.
  int allowed(int distance, int start, String largest) {
    if (distance <= limits.distance()) return distance;
    String message = "words can be at most %d apart".formatted(limits.distance());
    warnings.add(start, cursor.at(), message, largest);
    return limits.distance();
  }

  /// A pattern between slashes, which make a token of their own; `/usr/bin` and `/etc/` are none.
  private @Nullable Query regex() {
    int start = cursor.at();
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '/' && !Cursor.isSpace(text.charAt(end))) {
      boolean escapes = text.charAt(end) == '\\' && !Cursor.isSpace(cursor.charAt(end + 1));
      end += escapes ? 2 : 1;
    }
    if (cursor.charAt(end) != '/' || !cursor.endsToken(end + 1)) return null;
    String pattern = text.substring(start + 1, end);
    if (!RegexShape.isPattern(pattern)) return null;
    cursor.moveTo(end + 1);
    if (pattern.length() <= limits.regex() && RegexShape.isSound(pattern))
      return new Regex(pattern);
    String reason =
        pattern.length() > limits.regex()
            ? "longer than %d characters".formatted(limits.regex())
            : "not complete or too deep";
    warnings.add(start, end + 1, "the regular expression is " + reason + ", so it is a word");
    return new Word(pattern, Form.ANY);
  }

  private Query word() {
    int start = cursor.at();
    boolean literal = cursor.is('\\') && !cursor.endsToken(start + 1);
    if (literal) cursor.moveTo(start + 1);
    String chunk = cursor.chunk();
    if (literal) return new Word(chunk, Form.ANY);
    Word word = Words.of(chunk);
    if (word.form() == Form.ANY && Words.hasLostStar(chunk)) {
      warnings.add(start, cursor.at(), "* stands for letters only at the end of a word");
    }
    return word;
  }
}
