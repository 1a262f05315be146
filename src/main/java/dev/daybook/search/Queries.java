package dev.daybook.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Puts Lucene queries together, where some may be missing because they ask for nothing.
final class Queries {
  private Queries() {}

  /// What any of those that are there finds; nothing when none is there.
  static Optional<Query> any(Collection<Optional<Query>> parts) {
    List<Query> there = parts.stream().flatMap(Optional::stream).toList();
    if (there.isEmpty()) return Optional.empty();
    return Optional.of(there.size() == 1 ? there.get(0) : anyOf(there));
  }

  /// What any finds; nothing at all when there are none.
  static Query anyOf(Collection<Query> parts) {
    if (parts.isEmpty()) return new MatchNoDocsQuery("none of nothing");
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query part : parts) builder.add(part, Occur.SHOULD);
    return builder.build();
  }

  /// What all find; without score.
  static Query allOf(Collection<Query> parts) {
    if (parts.size() == 1) return parts.iterator().next();
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query part : parts) builder.add(part, Occur.FILTER);
    return builder.build();
  }

  /// What the first finds and the second does not; without score.
  static Query without(Query all, Query some) {
    return new BooleanQuery.Builder().add(all, Occur.FILTER).add(some, Occur.MUST_NOT).build();
  }

  /// What the first finds; the second only adds to its score. Lucene looks at the second alone
  /// where that may bring a document among the best.
  static Query lifted(Query found, Query lift) {
    return new BooleanQuery.Builder().add(found, Occur.MUST).add(lift, Occur.SHOULD).build();
  }

  /// The same finds, all with that score.
  static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
