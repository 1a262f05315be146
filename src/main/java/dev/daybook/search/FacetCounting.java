package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.Generation;
import dev.daybook.index.Schema;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.jspecify.annotations.Nullable;

/// Counts the notes that have each value of a facet. Spellings that fold to the same value are one,
/// shown as most notes spell it.
final class FacetCounting {
  /// Most notes first; then by name, so that the order is total.
  private static final Comparator<Count> ORDER =
      Comparator.comparingInt((Count count) -> -count.notes).thenComparing(count -> count.folded);

  private final Generation generation;
  private final SearchRequest request;

  FacetCounting(Generation generation, SearchRequest request) {
    this.generation = generation;
    this.request = request;
  }

  /// Counts all values of all notes.
  static FacetCounting ofAll(Generation generation) {
    return new FacetCounting(generation, SearchRequest.counting(new Query.All()));
  }

  /// One folded value while it is counted.
  private static final class Count {
    private final String folded;
    private String spelled = "";
    private int mostSpelled;
    private int notes;

    Count(String folded) {
      this.folded = folded;
    }

    /// A note has one spelling of a folded value, so that spellings add up.
    void add(String spelling, int count) {
      notes += count;
      if (count <= mostSpelled) return;
      mostSpelled = count;
      spelled = spelling;
    }
  }

  /// The counts of those notes in one facet.
  FacetCounts of(Field field, Facets counted) throws IOException {
    Map<String, Count> counts = new HashMap<>();
    int none = 0;
    FacetResult all = counted.getAllChildren(FilterQueries.name(field));
    for (LabelAndValue label : all == null ? new LabelAndValue[0] : all.labelValues) {
      if (label.label.equals(Schema.NO_VALUE)) {
        none = label.value.intValue();
      } else {
        String folded = Folding.fold(label.label);
        counts.computeIfAbsent(folded, Count::new).add(label.label, label.value.intValue());
      }
    }
    return new FacetCounts(shown(field, counts), counts.size(), none);
  }

  Facets counts(FacetsCollector notes) throws IOException {
    return new SortedSetDocValuesFacetCounts(generation.facets(), notes);
  }

  private List<FacetValue> shown(Field field, Map<String, Count> counts) {
    Set<String> selected = chosen(field, true);
    Set<String> excluded = chosen(field, false);
    List<Count> sorted = new ArrayList<>(counts.values());
    sorted.sort(ORDER);
    List<FacetValue> shown = new ArrayList<>();
    for (Count count : sorted) {
      boolean in = selected.remove(count.folded);
      boolean out = excluded.remove(count.folded);
      if (!in && !out && shown.size() >= request.facetValues()) continue;
      shown.add(new FacetValue(count.spelled, count.notes, in, out));
    }
    for (String value : selected) shown.add(new FacetValue(value, 0, true, false));
    for (String value : excluded) shown.add(new FacetValue(value, 0, false, true));
    return shown;
  }

  private Set<String> chosen(Field field, boolean included) {
    @Nullable FacetChoice choice = request.choices().get(field);
    Set<String> folded = new HashSet<>();
    if (choice == null) return folded;
    List<String> values = new ArrayList<>(included ? choice.any() : choice.not());
    if (included) values.addAll(choice.all());
    for (String value : values) if (!value.isEmpty()) folded.add(Folding.fold(value));
    return folded;
  }
}
