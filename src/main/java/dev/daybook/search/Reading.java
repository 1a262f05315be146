package dev.daybook.search;

import dev.daybook.query.Query;
import java.util.ArrayList;
import java.util.List;

/// How a query is taken.
///
/// @param asked the query as it was typed
/// @param open the same, where words that hardly any note has are also looked for with typos
/// @param hard what a note found has to hold in any case; all of `open` when there are no `words`
/// @param words of which a note found may lack some, but not all that count; none when only notes
///   with all are found
record Reading(Query asked, Query open, List<Query> hard, List<SoftWord> words) {
  /// What is taken as it was typed, and no other way.
  static Reading strict(Query asked) {
    return new Reading(asked, asked, List.of(asked), List.of());
  }

  /// Whether notes are found that lack some of the words.
  boolean isLoose() {
    return !words.isEmpty();
  }

  /// Whether notes are found that do not hold the query as it was typed.
  boolean isOpen() {
    return isLoose() || !open.equals(asked);
  }

  /// All that is looked for, the words one by one where notes may lack some.
  Query wanted() {
    if (!isLoose()) return open;
    List<Query> parts = new ArrayList<>(hard);
    for (SoftWord word : words) parts.add(word.query());
    return new Query.And(parts);
  }
}
