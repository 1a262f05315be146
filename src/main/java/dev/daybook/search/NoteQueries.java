package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.query.Field;
import dev.daybook.query.Query.All;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Filter;
import dev.daybook.query.Query.In;
import dev.daybook.query.Query.Not;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Text;
import dev.daybook.search.SearchResult.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/// Which notes a query finds: a note is found when the query holds of it as a whole, each word
/// standing anywhere in it, in its title or among its tags. What holds no word asks for nothing.
final class NoteQueries {
  private final TextQueries texts;
  private final FilterQueries filters;
  private final BitSetProducer parents;

  NoteQueries(TextQueries texts, FilterQueries filters, BitSetProducer parents) {
    this.texts = texts;
    this.filters = filters;
    this.parents = parents;
  }

  /// The notes in which the words stand no looser than the tier; without score.
  Query found(dev.daybook.query.Query query, Tier tier) {
    return query(query, null, tier).orElse(Generation.NOTES);
  }

  /// The notes that a reading finds; without score.
  Query found(Reading reading, Tier tier) {
    if (!reading.isLoose()) return found(reading.open(), tier);
    List<Query> parts = new ArrayList<>();
    for (dev.daybook.query.Query hard : reading.hard()) parts.add(found(hard, tier));
    List<Query> counting = new ArrayList<>();
    for (SoftWord word : reading.words()) {
      if (word.counts()) counting.add(found(word.query(), tier));
    }
    parts.add(Queries.anyOf(counting));
    return Queries.allOf(parts);
  }

  private Optional<Query> query(dev.daybook.query.Query query, @Nullable Field field, Tier tier) {
    return switch (query) {
      case All all -> Optional.of(Generation.NOTES);
      case And and -> all(and.parts(), field, tier);
      case Or or -> Queries.any(each(or.parts(), field, tier));
      case Not not ->
          query(not.part(), field, Tier.TYPO).map(some -> Queries.without(Generation.NOTES, some));
      case In in -> query(in.part(), in.field(), tier);
      case Text text -> text(new PlacedText(text, field), tier);
      case Filter filter -> Optional.of(filters.of(filter));
    };
  }

  private Optional<Query> all(
      List<dev.daybook.query.Query> parts, @Nullable Field field, Tier tier) {
    List<Query> there = each(parts, field, tier).stream().flatMap(Optional::stream).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(Queries.allOf(there));
  }

  private List<Optional<Query>> each(
      List<dev.daybook.query.Query> parts, @Nullable Field field, Tier tier) {
    return parts.stream().map(part -> query(part, field, tier)).toList();
  }

  private Optional<Query> text(PlacedText placed, Tier tier) {
    return texts
        .inNotes(placed, tier)
        .map(sections -> new ToParentBlockJoinQuery(sections, parents, ScoreMode.None));
  }
}
