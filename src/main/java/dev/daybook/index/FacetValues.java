package dev.daybook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/// Puts the values that notes are filtered and counted by into a document.
///
/// Filters compare folded values; counts show the values as they are spelled, one spelling for each
/// folded value of a note.
final class FacetValues {
  /// Lucene refuses terms beyond 32,766 bytes; no name is near this, and a cut one is still found.
  static final int MAX_BYTES = 8_000;

  private FacetValues() {}

  /// @param nested whether `a/b` is also below `a`
  static void add(Document document, String field, List<String> values, boolean nested) {
    Map<String, String> spelled = new LinkedHashMap<>();
    for (String value : values) {
      for (String each : nested ? withAbove(value) : List.of(value)) {
        String folded = Folding.fold(each);
        if (!folded.isEmpty()) spelled.putIfAbsent(folded, each.strip());
      }
    }
    if (spelled.isEmpty()) spelled.put(Schema.NO_VALUE, Schema.NO_VALUE);
    for (Map.Entry<String, String> value : spelled.entrySet()) {
      addFolded(document, field, value.getKey());
      document.add(new SortedSetDocValuesFacetField(field, value.getValue()));
    }
  }

  static void addTerm(Document document, String field, String value) {
    addFolded(document, field, Folding.fold(value));
  }

  static void addFolded(Document document, String field, String folded) {
    BytesRef bytes = new BytesRef(folded);
    bytes.length = Math.min(bytes.length, MAX_BYTES);
    document.add(new StringField(field, bytes, Store.NO));
  }

  private static List<String> withAbove(String value) {
    List<String> all = new ArrayList<>();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      if (slash > 0) all.add(value.substring(0, slash));
    }
    all.add(value);
    return all;
  }
}
