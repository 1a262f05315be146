package dev.daybook.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a text piece by piece up to its end, to see what is being typed there.
final class TypedEndReader {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final String text;
  private final Cursor cursor;
  private final List<Integer> words = new ArrayList<>();

  TypedEndReader(String text) {
    this.text = text;
    this.cursor = new Cursor(text);
  }

  TypedEnd read() {
    for (cursor.skipSpace(); !cursor.done(); cursor.skipSpace()) {
      int start = cursor.at();
      while (cursor.is('-') || cursor.is('(')) cursor.moveTo(cursor.at() + 1);
      int body = cursor.at();
      cursor.moveTo(endOfPiece(body));
      if (cursor.done() && body < text.length()) return last(start, body);
      if (isPlain(start, body, cursor.at())) words.add(start);
      else words.clear();
    }
    return new TypedEnd.Words(text, words);
  }

  /// Where the piece ends that begins there: at a space that no quote or bracket holds.
  private int endOfPiece(int start) {
    boolean quoted = false;
    boolean inKey = cursor.charAt(start) == '[';
    for (int i = start; i < text.length(); i++) {
      if (cursor.isQuote(i)) quoted = !quoted;
      else if (text.charAt(i) == ']') inKey = false;
      else if (Cursor.isSpace(text.charAt(i)) && !quoted && !inKey) return i;
    }
    return text.length();
  }

  private boolean isPlain(int start, int body, int end) {
    String piece = text.substring(start, end);
    return start == body
        && Cursor.isWordy(text, start)
        && !Cursor.hasQuote(piece)
        && !OPERATORS.contains(piece)
        && name(body, end).isEmpty();
  }

  private TypedEnd last(int start, int body) {
    if (text.charAt(body) == '[') return key(body);
    if (text.charAt(body) == '#') {
      return new TypedEnd.Named(text.substring(0, body) + "tag:", "tag", text.substring(body + 1));
    }
    Optional<Name> name = name(body, text.length());
    if (name.isPresent()) return named(body, name.get());
    if (isPlain(body, body, text.length())) {
      if (start < body) words.clear();
      words.add(body);
    } else {
      words.clear();
    }
    return new TypedEnd.Words(text, words);
  }

  private Optional<Name> name(int start, int end) {
    int colon = text.indexOf(':', start);
    if (colon < 0 || colon >= end) return Optional.empty();
    return Name.of(text.substring(start, colon));
  }

  private TypedEnd named(int start, Name name) {
    int from = text.indexOf(':', start) + 1;
    boolean quoted = false;
    int value = from;
    for (int i = from; i < text.length(); i++) {
      if (cursor.isQuote(i)) quoted = !quoted;
      else if (text.charAt(i) == ',' && !quoted) value = i + 1;
    }
    String typed = text.substring(value).replaceAll("[\"“”„]", "");
    String before = text.substring(0, start) + name.key() + ":" + text.substring(from, value);
    return new TypedEnd.Named(before, name.key(), typed);
  }

  private TypedEnd key(int start) {
    String before = text.substring(0, start);
    String inner = text.substring(start + 1);
    int colon = inner.indexOf(':');
    if (inner.endsWith("]")) return new TypedEnd.Words(text, List.of());
    if (colon < 0) return new TypedEnd.Key(before, inner.strip());
    String value = inner.substring(colon + 1).replaceAll("[\"“”„]", "").strip();
    return new TypedEnd.KeyValue(before, inner.substring(0, colon).strip(), value);
  }
}
