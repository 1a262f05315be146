package dev.daybook.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/// Leaves of Chinese, Japanese and Korean text only the pairs of characters, and those characters
/// that stand alone, each at the position that it has in the index: there the last character of a
/// run has one of its own. `CJKBigramFilter` that gives no single characters counts that position
/// out, and no phrase would reach beyond such a run.
final class PairsFilter extends WordFilter {
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private @Nullable State ahead;
  private int pairsEnd;
  private int skipped;

  /// @param in text with single characters as well as pairs
  PairsFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (next()) {
      if (!isCharacter()) {
        if (isPair()) pairsEnd = offset.endOffset();
        return place();
      }
      if (offset.startOffset() >= pairsEnd && !beginsPair()) return place();
      skipped += step.getPositionIncrement();
    }
    return false;
  }

  private boolean next() throws IOException {
    State waiting = ahead;
    if (waiting == null) return input.incrementToken();
    ahead = null;
    restoreState(waiting);
    return true;
  }

  /// Whether a pair stands at the same position, which then comes next.
  private boolean beginsPair() throws IOException {
    State character = captureState();
    boolean isMore = input.incrementToken();
    boolean isPair = isMore && isPair() && step.getPositionIncrement() == 0;
    ahead = isMore ? captureState() : null;
    restoreState(character);
    return isPair;
  }

  private boolean place() {
    step.setPositionIncrement(step.getPositionIncrement() + skipped);
    skipped = 0;
    return true;
  }

  private boolean isCharacter() {
    return type.type().equals(CJKBigramFilter.SINGLE_TYPE);
  }

  private boolean isPair() {
    return type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
  }

  @Override
  public void end() throws IOException {
    super.end();
    step.setPositionIncrement(step.getPositionIncrement() + skipped);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ahead = null;
    pairsEnd = 0;
    skipped = 0;
  }
}
