package dev.daybook.query;

/// Says of a regular expression whether it is one that can be run: brackets closed, not nested or
/// repeated beyond measure.
final class RegexShape {
  private static final int DEPTH = 10;
  private static final int REPEAT = 100;

  private final String pattern;
  private int at;
  private int depth;
  private boolean repeatable;
  private boolean filled;

  private RegexShape(String pattern) {
    this.pattern = pattern;
  }

  /// Whether the text between slashes has anything that a plain word has not.
  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> ".?*+|[](){}\\^$".indexOf(c) >= 0);
  }

  /// Whether the pattern can be run.
  static boolean isSound(String pattern) {
    RegexShape shape = new RegexShape(pattern);
    while (shape.at < pattern.length()) {
      if (!shape.step()) return false;
    }
    return shape.depth == 0 && shape.filled;
  }

  private boolean step() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '\\' -> at++ < pattern.length() && atom();
      case '(' -> open();
      case ')' -> filled && depth-- > 0 && atom();
      case '[' -> characters();
      case '{' -> repeat();
      case '*', '+', '?' -> repeated();
      case '|' -> filled && begin();
      case ']', '}' -> false;
      default -> atom();
    };
  }

  private boolean atom() {
    repeatable = true;
    filled = true;
    return true;
  }

  private boolean begin() {
    repeatable = false;
    filled = false;
    return true;
  }

  private boolean repeated() {
    boolean sound = repeatable;
    repeatable = false;
    return sound;
  }

  private boolean open() {
    return begin() && ++depth <= DEPTH;
  }

  private boolean characters() {
    if (at < pattern.length() && pattern.charAt(at) == '^') at++;
    int first = at;
    while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    return at++ < pattern.length() && atom();
  }

  private boolean repeat() {
    int end = pattern.indexOf('}', at);
    if (end < 0 || !pattern.substring(at, end).matches("\\d{1,3}(,\\d{0,3})?")) return false;
    for (String number : pattern.substring(at, end).split(",", -1)) {
      if (!number.isEmpty() && Integer.parseInt(number) > REPEAT) return false;
    }
    at = end + 1;
    return repeated();
  }
}
