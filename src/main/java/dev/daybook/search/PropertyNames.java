package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.Schema;
import dev.daybook.search.NameList.Name;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The keys of front matter that have no field of their own, and their values, as the index has
/// them: folded.
final class PropertyNames {
  /// More values of a key than anyone looks through.
  private static final int MOST = 10_000;

  private final IndexReader reader;

  PropertyNames(IndexReader reader) {
    this.reader = reader;
  }

  NameList keys() throws IOException {
    return startingWith("");
  }

  NameList values(String key) throws IOException {
    return startingWith(Folding.fold(key) + Schema.SEPARATOR);
  }

  private NameList startingWith(String start) throws IOException {
    Map<String, Integer> names = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.PROPERTY);
    if (terms != null) collect(terms.iterator(), start, names);
    return new NameList(
        names.entrySet().stream()
            .map(each -> new Name(each.getKey(), each.getValue(), null))
            .toList());
  }

  private static void collect(TermsEnum terms, String start, Map<String, Integer> names)
      throws IOException {
    if (terms.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) return;
    for (BytesRef term = terms.term(); term != null && names.size() < MOST; term = terms.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(start)) return;
      String rest = text.substring(start.length());
      if (rest.indexOf(Schema.SEPARATOR) < 0) names.put(rest, terms.docFreq());
    }
  }
}
