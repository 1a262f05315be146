package dev.daybook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/// Which words of a query the notes of a page lack.
final class MissingWords {
  private MissingWords() {}

  /// The words as typed, by the document of each note that lacks some.
  static Map<Integer, List<String>> of(
      IndexSearcher searcher, CompiledQuery query, List<FoundNotes.Found> found)
      throws IOException {
    Map<Integer, List<String>> missing = new HashMap<>();
    if (!query.reading().isLoose()) return missing;
    List<Integer> docs = new ArrayList<>();
    for (FoundNotes.Found each : found) docs.add(each.doc());
    docs.sort(null);
    Set<Integer> complete = matching(searcher, query.complete(), docs);
    docs.removeIf(complete::contains);
    for (SoftWord word : query.reading().words()) {
      Set<Integer> holding = matching(searcher, query.holding(word), docs);
      for (int doc : docs) {
        if (holding.contains(doc)) continue;
        List<String> lacked = missing.computeIfAbsent(doc, it -> new ArrayList<>());
        if (!lacked.contains(word.text())) lacked.add(word.text());
      }
    }
    return missing;
  }

  private static Set<Integer> matching(
      IndexSearcher searcher, org.apache.lucene.search.Query query, List<Integer> docs)
      throws IOException {
    return new HashSet<>(FoundSections.matching(searcher, query, docs));
  }
}
