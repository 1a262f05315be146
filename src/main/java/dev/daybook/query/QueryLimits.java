package dev.daybook.query;

/// How much one query may ask for, so that no typed text can cost more than a moment.
///
/// @param chars UTF-16 units of text that are read
/// @param words words and values
/// @param patterns words that stand for many: prefixes, words with typos, regular expressions
/// @param groups groups in groups
/// @param regex UTF-16 units of one regular expression
/// @param distance words between the words of a phrase or on either side of NEAR
/// @param results notes that `limit:` may ask for
public record QueryLimits(
    int chars, int words, int patterns, int groups, int regex, int distance, int results) {
  /// A paragraph of pasted text.
  private static final int CHARS = 1024;

  private static final int WORDS = 64;

  /// Each may stand for thousands of words of the index.
  private static final int PATTERNS = 8;

  /// What nests deeper was written by no person.
  private static final int GROUPS = 20;

  private static final int RESULTS = 100;

  /// Longer ones take long to make ready, whatever they find.
  private static final int REGEX = 128;

  /// Words further apart have little to do with each other.
  private static final int DISTANCE = 20;

  /// What holds unless somebody says otherwise.
  public static QueryLimits standard() {
    return new QueryLimits(CHARS, WORDS, PATTERNS, GROUPS, REGEX, DISTANCE, RESULTS);
  }
}
