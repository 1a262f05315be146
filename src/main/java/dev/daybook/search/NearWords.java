package dev.daybook.search;

import dev.daybook.query.Query.Near;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/// `a NEAR/5 b`: words and phrases close to each other, in any order.
final class NearWords {
  private final QueryTerms terms;

  NearWords(QueryTerms terms) {
    this.terms = terms;
  }

  Optional<Query> in(String field, Near near) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (dev.daybook.query.Query part : near.parts()) {
      source(field, part).ifPresent(sources::add);
    }
    if (sources.isEmpty()) return Optional.empty();
    IntervalsSource together =
        sources.size() == 1
            ? sources.get(0)
            : Intervals.maxgaps(
                near.distance(), Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
    return Optional.of(new IntervalQuery(field, together));
  }

  private Optional<IntervalsSource> source(String field, dev.daybook.query.Query part) {
    return switch (part) {
      case Word word -> row(field, word.text(), 0);
      case Phrase phrase -> row(field, phrase.text(), phrase.slop());
      default -> throw new IllegalArgumentException("NEAR joins words and phrases, not " + part);
    };
  }

  private static IntervalsSource any(QueryTerms.Placed placed) {
    IntervalsSource[] terms =
        placed.terms().stream()
            .map(term -> Intervals.term(term.bytes()))
            .toArray(IntervalsSource[]::new);
    return terms.length == 1 ? terms[0] : Intervals.or(terms);
  }

  /// The positions between the places that no other word can stand on. `Intervals.extend` would say
  /// where they are, but can't be highlighted.
  static int within(List<QueryTerms.Placed> places) {
    return places.stream().limit(places.size() - 1).mapToInt(place -> place.width() - 1).sum();
  }

  private Optional<IntervalsSource> row(String field, String text, int slop) {
    List<QueryTerms.Placed> places = terms.of(field, text);
    if (places.isEmpty()) return Optional.empty();
    if (places.size() == 1) return Optional.of(any(places.get(0)));
    IntervalsSource[] row = places.stream().map(NearWords::any).toArray(IntervalsSource[]::new);
    return Optional.of(Intervals.maxgaps(slop + within(places), Intervals.ordered(row)));
  }
}
