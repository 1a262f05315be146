package dev.daybook.query;

import dev.daybook.query.Query.Property;
import dev.daybook.query.Query.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what notes are filtered by: `[key:value]`, `#tag`, the values after `tag:`.
final class Filters {
  private final String text;
  private final Cursor cursor;
  private final Warnings warnings;

  Filters(String text, Cursor cursor, Warnings warnings) {
    this.text = text;
    this.cursor = cursor;
    this.warnings = warnings;
  }

  /// The filter at the cursor, which moves on; null, without a move, when there is none.
  @Nullable Query read() {
    if (cursor.is('[')) return property();
    return cursor.is('#') ? tag() : null;
  }

  private @Nullable Query property() {
    int start = cursor.at();
    int end = start + 1;
    while (isKeyPart(cursor.charAt(end))) end++;
    String key = text.substring(start + 1, end);
    if (key.length() > 1 && Character.isLetter(key.charAt(0))) {
      cursor.moveTo(end);
      String value = cursor.is(':') ? propertyValue() : null;
      if (cursor.is(']') && cursor.endsToken(cursor.at() + 1)) {
        cursor.moveTo(cursor.at() + 1);
        return new Property(key, value);
      }
    }
    cursor.moveTo(start);
    return null;
  }

  private @Nullable String propertyValue() {
    cursor.moveTo(cursor.at() + 1);
    cursor.skipSpace();
    String quoted = cursor.atQuote() ? cursor.quoted() : null;
    if (quoted != null) return quoted;
    int start = cursor.at();
    while (!cursor.done() && !cursor.is(']')) cursor.moveTo(cursor.at() + 1);
    String value = Cursor.stripped(cursor.from(start));
    return value.isEmpty() ? null : value;
  }

  /// `#tag`, all letters, digits, `-`, `_` and `/`, beginning with a letter; `#5` is a word.
  private @Nullable Query tag() {
    int start = cursor.at();
    int end = start + 1;
    while (isKeyPart(cursor.charAt(end)) || cursor.charAt(end) == '/') end++;
    if (!Character.isLetter(cursor.charAt(start + 1)) || !cursor.endsToken(end)) return null;
    cursor.moveTo(end);
    return new Value(Field.TAG, List.of(normal(Name.TAG, text.substring(start + 1, end))));
  }

  /// The values after a colon, with commas between them; quotes protect commas and spaces.
  List<String> values(Name name) {
    List<String> values = new ArrayList<>();
    for (boolean more = true; more; more = comma()) {
      String quoted = quoted();
      String value = quoted == null ? normal(name, bareValue()) : Cursor.stripped(quoted);
      if (quoted != null || !value.isEmpty()) values.add(value);
    }
    return values;
  }

  private @Nullable String quoted() {
    if (!cursor.atQuote()) return null;
    int start = cursor.at();
    String quoted = cursor.quoted();
    if (quoted == null) {
      warnings.addOpen(start, start + 1, "the quote is not closed", "\"");
      cursor.moveTo(start + 1);
    }
    return quoted;
  }

  private boolean comma() {
    if (!cursor.is(',')) return false;
    cursor.moveTo(cursor.at() + 1);
    return true;
  }

  private String bareValue() {
    int start = cursor.at();
    int inner = 0;
    while (!cursor.is(',') && (!cursor.endsToken(cursor.at()) || (inner > 0 && cursor.is(')')))) {
      if (cursor.is('(')) inner++;
      if (cursor.is(')')) inner--;
      cursor.moveTo(cursor.at() + 1);
    }
    return cursor.from(start);
  }

  private static boolean isKeyPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /// A value without what adds nothing to it: `a/*` is `a`, and `#a` is the tag `a`.
  static String normal(Name name, String typed) {
    String value = typed.endsWith("/*") ? typed.substring(0, typed.length() - 1) : typed;
    if (value.length() > 1 && value.endsWith("/")) value = value.substring(0, value.length() - 1);
    boolean hash = name == Name.TAG && value.length() > 1 && value.startsWith("#");
    return hash ? value.substring(1) : value;
  }
}
