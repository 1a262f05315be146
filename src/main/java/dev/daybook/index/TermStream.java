package dev.daybook.index;

import dev.daybook.index.NoteWord.Term;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// A stream of terms that are bytes already. Like a [WordFilter] it keeps something of its own from
/// term to term, and so is equal to itself alone.
abstract class TermStream extends TokenStream {
  private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef text = new BytesRef();

  /// Makes it the current term. With what else a stream sets for each term, nothing is left that
  /// would have to be cleared before.
  final void give(Term term, int step) {
    text.bytes = term.text;
    text.length = term.text.length;
    bytes.setBytesRef(text);
    increment.setPositionIncrement(step);
  }

  /// Ends the text.
  ///
  /// @param step from the last term to the end
  final void end(int step) {
    increment.setPositionIncrement(step);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
