package dev.daybook.index;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// Brings names to the form in which they are compared: case, accents and width do not count, nor
/// does space around them (Unicode UTR #30, as Lucene's `ICUFoldingFilter` has it).
public final class Folding {
  private Folding() {}

  /// The folded form; "" for text that has none.
  public static String fold(String text) {
    return ICUFoldingFilter.NORMALIZER.normalize(text.strip());
  }

  /// What of a name counts when one asks for it by name: its letters and digits, folded, with one
  /// space wherever something else stood between them.
  public static String name(String text) {
    StringBuilder name = new StringBuilder();
    boolean gap = false;
    for (int c : fold(text).codePoints().toArray()) {
      boolean counts = Character.isLetterOrDigit(c) || "+#".indexOf(c) >= 0;
      if (counts && gap && !name.isEmpty()) name.append(' ');
      if (counts) name.appendCodePoint(c);
      gap = !counts && (gap || !isApostrophe(c));
    }
    return name.toString();
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }
}
