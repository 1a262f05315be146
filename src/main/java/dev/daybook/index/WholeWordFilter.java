package dev.daybook.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Sets beside each word with accents its form without them, marked by [#MARK] so that it is not
/// mistaken for a word that is written so: `café` is found as itself, and by `cafe*` too.
final class WholeWordFilter extends WordFilter {
  /// Begins a term that is not the word as written; no text has this control character in a word.
  static final char MARK = '\u0002';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private @Nullable String folded;
  private State state = captureState();

  WholeWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (folded != null) {
      restoreState(state);
      term.setEmpty().append(folded);
      increment.setPositionIncrement(0);
      folded = null;
      return true;
    }
    if (!input.incrementToken()) return false;
    folded = folded(term);
    if (folded != null) state = captureState();
    return true;
  }

  /// The word without accents, marked; null when it has none.
  static @Nullable String folded(CharSequence word) {
    if (isAscii(word)) return null;
    String plain = ICUFoldingFilter.NORMALIZER.normalize(word);
    return plain.contentEquals(word) ? null : MARK + plain;
  }

  /// Nearly every word of an English note: such text is its own folded form.
  private static boolean isAscii(CharSequence word) {
    for (int i = 0; i < word.length(); i++) if (word.charAt(i) > 127) return false;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    folded = null;
  }
}
