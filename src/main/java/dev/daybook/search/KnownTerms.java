package dev.daybook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Tells whether any document has a term. A word has a term for each language that the notes are
/// in, and for each field; most of them nobody wrote, and Lucene would look them up again for every
/// part of a search.
///
/// For use by the threads of one search, which asks for the same terms many times.
final class KnownTerms implements Predicate<Term> {
  private final IndexReader reader;
  private final Map<Term, Boolean> known = new ConcurrentHashMap<>();

  KnownTerms(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean test(Term term) {
    return known.computeIfAbsent(term, this::lookUp);
  }

  private boolean lookUp(Term term) {
    try {
      return reader.docFreq(term) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
