package dev.daybook.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Lets each term count as if it stood there several times.
final class WeightFilter extends WordFilter {
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final int weight;

  WeightFilter(TokenStream input, int weight) {
    super(input);
    this.weight = weight;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    frequency.setTermFrequency(weight);
    return true;
  }
}
