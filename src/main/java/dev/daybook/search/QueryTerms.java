package dev.daybook.search;

import dev.daybook.index.NoteAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;

/// The terms that an analyzer finds in what was typed. One search asks for those of the same few
/// words dozens of times, so they are remembered; for use by the threads of one search.
final class QueryTerms {
  private final NoteAnalyzer analyzer;
  private final Map<Typed, List<Placed>> known = new ConcurrentHashMap<>();

  private record Typed(String field, String text) {}

  QueryTerms(NoteAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// What may stand at one place: any of the terms, for they mean the same.
  ///
  /// @param width how many positions it takes up to the next one: the last pair of characters of a
  ///   Chinese sentence has two
  record Placed(List<Term> terms, int position, int width) {
    /// The term, or the first of them.
    Term term() {
      return terms.get(0);
    }

    /// With the terms of that language, and those of none; with all where there are no such.
    private Placed in(String language) {
      List<Term> own =
          terms.stream()
              .filter(term -> NoteAnalyzer.language(term.text()).orElse(language).equals(language))
              .toList();
      return own.isEmpty() ? this : new Placed(own, position, width);
    }
  }

  /// In order; none when the text holds no word.
  List<Placed> of(String field, String text) {
    return known.computeIfAbsent(new Typed(field, text), this::analyzed);
  }

  /// The same places as each language has them that the text may be in. A note is read in one
  /// language, and to look for a phrase in one after the other costs less than to bring the
  /// positions of all of them together.
  static Collection<List<Placed>> byLanguage(List<Placed> places) {
    Set<String> languages = new TreeSet<>();
    for (Placed place : places) {
      for (Term term : place.terms) NoteAnalyzer.language(term.text()).ifPresent(languages::add);
    }
    if (languages.size() < 2) return List.of(places);
    Set<List<Placed>> readings = new LinkedHashSet<>();
    for (String language : languages) {
      readings.add(places.stream().map(place -> place.in(language)).toList());
    }
    return readings;
  }

  private List<Placed> analyzed(Typed typed) {
    String field = typed.field;
    List<Placed> places = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, typed.text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        Term found = new Term(field, term.toString());
        if (step.getPositionIncrement() == 0 && !places.isEmpty()) {
          places.get(places.size() - 1).terms.add(found);
        } else {
          position += step.getPositionIncrement();
          end(places, position);
          places.add(new Placed(new ArrayList<>(List.of(found)), position, 1));
        }
      }
      stream.end();
      end(places, position + 1 + step.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return List.copyOf(places);
  }

  private static void end(List<Placed> places, int position) {
    if (places.isEmpty()) return;
    Placed last = places.removeLast();
    places.add(new Placed(last.terms, last.position, position - last.position));
  }
}
