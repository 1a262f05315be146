package dev.daybook.query;

/// How much one query may ask for, so that no typed text can cost more than a moment.
final class Limits {
  /// UTF-16 units of text that are read.
  static final int CHARS = 1024;

  /// Words and values.
  static final int TERMS = 64;

  /// Groups in groups.
  static final int DEPTH = 20;

  /// Words that stand for many: prefixes, words with typos, regular expressions.
  static final int EXPANSIONS = 8;

  /// UTF-16 units of one regular expression.
  static final int REGEX = 128;

  /// Words between the words of a phrase or on either side of NEAR.
  static final int DISTANCE = 20;

  /// Notes that `limit:` may ask for.
  static final int RESULTS = 100;

  private Limits() {}
}
