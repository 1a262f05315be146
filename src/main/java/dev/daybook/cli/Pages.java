package dev.daybook.cli;

import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;

/// Asks for more notes than one answer holds, an answer after the other.
final class Pages {
  private final Journal journal;
  private final SearchRequest first;
  private final int wanted;
  private int given;
  private int found;

  /// @param first what is asked for, from the first note on
  /// @param wanted how many notes in all, at least one
  Pages(Journal journal, SearchRequest first, int wanted) {
    this.journal = journal;
    this.first = first;
    this.wanted = wanted;
    found = wanted;
  }

  boolean hasNext() {
    return given < Math.min(wanted, found);
  }

  SearchResult next() {
    int limit = Math.min(SearchRequest.MAX_LIMIT, wanted - given);
    SearchResult result = journal.search(first.page(given, limit));
    given += result.hits().size();
    found = result.hits().isEmpty() ? given : result.notes();
    return result;
  }

  /// How many notes were given so far.
  int given() {
    return given;
  }
}
