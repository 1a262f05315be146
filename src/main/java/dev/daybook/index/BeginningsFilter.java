package dev.daybook.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Gives, in the place of whole words, what they begin with, up to [#LONGEST] letters, each
/// beginning once in a text. A word without its accents keeps its mark. Of characters and pairs of
/// them, in which some writings are indexed, it gives nothing: they are beginnings themselves.
final class BeginningsFilter extends WordFilter {
  /// In letters, which are Unicode's code points. Three letters begin few enough words that these
  /// are soon gone through.
  static final int LONGEST = 2;

  /// About as many as an English text of any length has.
  private static final int USUAL = 512;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final CharArraySet given = new CharArraySet(USUAL, false);
  private final Deque<String> left = new ArrayDeque<>();

  BeginningsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (left.isEmpty()) {
      if (!input.incrementToken()) return false;
      addBeginnings();
    }
    term.setEmpty().append(left.removeFirst());
    increment.setPositionIncrement(1); // the first must have one, and the word may have none
    return true;
  }

  private void addBeginnings() {
    char[] word = term.buffer();
    int end = term.length() > 0 && word[0] == WholeWordFilter.MARK ? 1 : 0;
    if (isPair(word, end, term.length())) return;
    for (int letters = 0; letters < LONGEST && end < term.length(); letters++) {
      end += Character.charCount(Character.codePointAt(word, end, term.length()));
      if (given.contains(word, 0, end)) continue;
      String beginning = new String(word, 0, end);
      given.add(beginning);
      left.add(beginning);
    }
  }

  /// A sign such as `㌫` is longer in Unicode's form NFKC.
  private static boolean isPair(char[] word, int start, int end) {
    return start < end
        && NoteAnalyzer.isInPairs(Character.codePointAt(word, start, end))
        && Character.codePointCount(word, start, end - start) <= LONGEST;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    given.clear();
    left.clear();
  }
}
