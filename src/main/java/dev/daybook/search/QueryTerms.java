package dev.daybook.search;

import dev.daybook.index.NoteAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;

/// The terms that an analyzer finds in what was typed.
final class QueryTerms {
  private final NoteAnalyzer analyzer;

  QueryTerms(NoteAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// A term and where it stands among the others.
  record Placed(Term term, int position) {}

  /// In order; none when the text holds no word.
  List<Placed> of(String field, String text) {
    List<Placed> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(new Placed(new Term(field, term.toString()), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return terms;
  }
}
