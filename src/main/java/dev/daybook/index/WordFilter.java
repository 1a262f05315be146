package dev.daybook.index;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;

/// A filter that keeps something of its own from word to word, and so is equal to itself alone;
/// Lucene takes two streams for equal that stand at equal words.
abstract class WordFilter extends TokenFilter {
  WordFilter(TokenStream input) {
    super(input);
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
