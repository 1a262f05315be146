package dev.daybook.search;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/// The borders of the sentences of a text, by Unicode's rules for them (UAX #29), in the form that
/// Lucene's highlighter wants.
///
/// The highlighter asks for the borders around each match. Both the JDK's iterator and ICU's look
/// for a safe place before it to begin at, often the beginning of the line, so that a long line
/// with many matches would take the square of its length. Here a text is gone through once, as far
/// as is asked for, and its borders are kept.
///
/// Not for several threads at once.
final class Sentences extends BreakIterator {
  private final com.ibm.icu.text.BreakIterator sentences =
      com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.ROOT);

  private int[] borders = new int[16];
  private int known;
  private boolean allKnown;
  private int at;

  @Override
  public void setText(CharacterIterator text) {
    sentences.setText(text);
    borders[0] = sentences.first();
    known = 1;
    allKnown = false;
    at = 0;
  }

  @Override
  public CharacterIterator getText() {
    return sentences.getText();
  }

  /// Finds one more border; false when there is none.
  private boolean findNext() {
    int next = allKnown ? DONE : sentences.next();
    allKnown = next == DONE;
    if (allKnown) return false;
    borders = ArrayUtil.grow(borders, known + 1);
    borders[known++] = next;
    return true;
  }

  /// Where the first border stands that is not before the offset: perhaps past all there are.
  private int indexFrom(int offset) {
    CharacterIterator text = getText();
    if (offset < text.getBeginIndex() || offset > text.getEndIndex()) {
      throw new IllegalArgumentException(
          "%d is not between %d and %d"
              .formatted(offset, text.getBeginIndex(), text.getEndIndex()));
    }
    boolean more = true;
    while (more && borders[known - 1] < offset) more = findNext();
    int found = Arrays.binarySearch(borders, 0, known, offset);
    return found < 0 ? -found - 1 : found;
  }

  /// Goes to a border; to the first or last and [#DONE] when there is none there.
  private int goTo(int index) {
    boolean more = true;
    while (more && known <= index) more = findNext();
    at = Math.clamp(index, 0, known - 1);
    return at == index ? borders[at] : DONE;
  }

  @Override
  public int first() {
    return goTo(0);
  }

  @Override
  public int last() {
    boolean more = true;
    while (more) more = findNext();
    return goTo(known - 1);
  }

  @Override
  public int next(int many) {
    return goTo(at + many);
  }

  @Override
  public int next() {
    return next(1);
  }

  @Override
  public int previous() {
    return next(-1);
  }

  @Override
  public int following(int offset) {
    int index = indexFrom(offset);
    boolean onBorder = index < known && borders[index] == offset;
    return goTo(onBorder ? index + 1 : index);
  }

  @Override
  public int preceding(int offset) {
    return goTo(indexFrom(offset) - 1);
  }

  @Override
  public boolean isBoundary(int offset) {
    int index = indexFrom(offset);
    boolean onBorder = index < known && borders[index] == offset;
    goTo(index);
    return onBorder;
  }

  @Override
  public int current() {
    return borders[at];
  }
}
