package dev.daybook.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts in the place of each word its [WordForms], all at its position.
final class WordFormsFilter extends WordFilter {
  private final WordForms forms;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private List<String> own = List.of();
  private int given;
  private State state = captureState();

  WordFormsFilter(TokenStream input, WordForms forms) {
    super(input);
    this.forms = forms;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given < own.size()) {
      restoreState(state);
      increment.setPositionIncrement(0);
    } else if (input.incrementToken()) {
      own = forms.of(term.buffer(), term.length());
      given = 0;
      if (own.size() > 1) state = captureState();
    } else {
      return false;
    }
    term.setEmpty().append(own.get(given++));
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    own = List.of();
    given = 0;
  }
}
