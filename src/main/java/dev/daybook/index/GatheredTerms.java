package dev.daybook.index;

import dev.daybook.index.NoteWord.Term;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.jspecify.annotations.Nullable;

/// Terms without places as [SectionTerms] gather them: a set of them, or each as often as it
/// weighs.
final class GatheredTerms extends TermStream {
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Source source;
  private final Function<SectionTerms, List<Term>> which;
  private final boolean weighed;
  private List<Term> terms = List.of();
  private int length;
  private int at;

  private GatheredTerms(Source source, Function<SectionTerms, List<Term>> which, boolean weighed) {
    this.source = source;
    this.which = which;
    this.weighed = weighed;
  }

  /// Gathers terms, all at once or some at a time.
  @FunctionalInterface
  interface Source extends Closeable {
    /// The next ones, or null when there are no more.
    @Nullable SectionTerms next() throws IOException;

    @Override
    default void close() throws IOException {}
  }

  static GatheredTerms weighed(Source source) {
    return new GatheredTerms(source, SectionTerms::weighed, true);
  }

  static GatheredTerms anywhere(Source source) {
    return new GatheredTerms(source, SectionTerms::anywhere, false);
  }

  static GatheredTerms beginnings(Source source) {
    return new GatheredTerms(source, SectionTerms::beginnings, false);
  }

  /// No place is kept, so the first term takes all places of the words: that says how long the text
  /// is.
  @Override
  public boolean incrementToken() throws IOException {
    while (at == terms.size()) {
      SectionTerms next = source.next();
      if (next == null) return false;
      terms = which.apply(next);
      length = weighed ? next.length() : 1;
      at = 0;
    }
    int step = at == 0 ? length : 0;
    Term term = terms.get(at++);
    give(term, step);
    frequency.setTermFrequency(weighed ? term.weight : 1);
    return true;
  }

  @Override
  public void end() {
    end(0);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
