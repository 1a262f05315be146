package dev.daybook.query;

import org.jspecify.annotations.Nullable;

/// Walks through a typed text once, piece by piece.
///
/// A backslash makes what follows plain: before a word all of the word, within a word a
/// parenthesis, within quotes a quote or a backslash. Any other backslash is itself.
final class Cursor {
  private static final String QUOTES = "\"“”„";

  private final String text;
  private int at;
  private boolean inGroup;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  int length() {
    return text.length();
  }

  boolean done() {
    return at >= text.length();
  }

  void moveTo(int position) {
    at = position;
  }

  /// Says whether a group is open, where a `)` ends a word.
  void inGroup(boolean open) {
    inGroup = open;
  }

  String from(int start) {
    return text.substring(start, at);
  }

  boolean is(char c) {
    return charAt(at) == c;
  }

  /// The character there, or NUL past the end.
  char charAt(int position) {
    return position < text.length() ? text.charAt(position) : 0;
  }

  boolean startsWith(String start) {
    return text.startsWith(start, at);
  }

  boolean atQuote() {
    return isQuote(at);
  }

  boolean isQuote(int position) {
    return hasQuoteAt(text, position);
  }

  /// Whether there is a quotation mark of any kind in the text.
  static boolean hasQuote(String text) {
    return text.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
  }

  /// Whether a quotation mark of any kind stands there.
  static boolean hasQuoteAt(String text, int position) {
    return position < text.length() && QUOTES.indexOf(text.charAt(position)) >= 0;
  }

  void skipSpace() {
    while (!done() && isSpace(text.charAt(at))) at++;
  }

  /// Whether a token that reaches to the position may end there.
  boolean endsToken(int position) {
    if (position >= text.length()) return true;
    char c = text.charAt(position);
    return isSpace(c) || (c == ')' && inGroup);
  }

  /// Where the unbroken run of characters ends that the position is in.
  int endOfRun(int position) {
    int end = position;
    while (end < text.length() && !isSpace(text.charAt(end))) end++;
    return end;
  }

  /// Reads on to a space, or to a `)` that belongs to a group.
  String chunk() {
    StringBuilder chunk = new StringBuilder();
    int inner = 0;
    while (!endsToken(at) || (inner > 0 && is(')'))) {
      char c = text.charAt(at++);
      if (c == '\\' && (is('(') || is(')'))) c = text.charAt(at++);
      else if (c == '(') inner++;
      else if (c == ')') inner--;
      chunk.append(c);
    }
    return chunk.toString();
  }

  /// Reads digits, at most four of them; -1 when there are none.
  int number() {
    int start = at;
    while (at - start < 4 && is0to9(charAt(at))) at++;
    return at == start ? -1 : Integer.parseInt(text.substring(start, at));
  }

  /// Reads what stands between the quote here and the one that closes it; null, without a move,
  /// when nothing closes it.
  @Nullable String quoted() {
    boolean straight = is('"');
    StringBuilder inner = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (straight ? c == '"' : isQuote(i)) {
        at = i + 1;
        return inner.toString();
      }
      if (c == '\\' && (charAt(i + 1) == '"' || charAt(i + 1) == '\\')) c = text.charAt(++i);
      inner.append(c);
    }
    return null;
  }

  /// Whether the character only keeps words apart: spaces of all kinds and what cannot be seen.
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }

  /// Whether a word can begin with what stands at the position: a letter, a digit, an emoji.
  static boolean isWordy(String text, int position) {
    if (position >= text.length()) return false;
    int c = text.codePointAt(position);
    return Character.isLetterOrDigit(c)
        || (c > 127 && Character.getType(c) == Character.OTHER_SYMBOL);
  }

  /// The text without the spaces around it.
  static String stripped(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && Cursor.isSpace(value.charAt(start))) start++;
    while (end > start && Cursor.isSpace(value.charAt(end - 1))) end--;
    return value.substring(start, end);
  }

  /// The words with one space between them.
  static String joined(String phrase) {
    String stripped = stripped(phrase);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (!isSpace(c)) words.append(c);
      else if (!isSpace(stripped.charAt(i - 1))) words.append(' ');
    }
    return words.toString();
  }

  private static boolean is0to9(char c) {
    return c >= '0' && c <= '9';
  }
}
