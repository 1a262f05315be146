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
}
