package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.query.Field;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.Interval;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/// The notes that a search finds: those asked for, how many there are, and the counts of their
/// facets.
///
/// @param found in order, from the offset on
/// @param all how many there are
/// @param complete how many of them hold all words
/// @param counters count the values of their facets
record FoundNotes(
    List<Found> found, int all, int complete, Counters counters, @Nullable Histogram histogram) {

  /// A note by its document.
  ///
  /// @param score 0 when the order is not by relevance
  record Found(int doc, float score) {}

  static FoundNotes of(
      Generation generation, IndexSearcher searcher, SearchRequest request, CompiledQuery query)
      throws IOException {
    FacetFilters filters = FacetFilters.of(request);
    Sort order = query.order(request.sort()).rewrite(searcher);
    int size =
        Math.max(
            1, Math.min(request.offset() + request.limit(), searcher.getIndexReader().maxDoc()));
    Optional<TopFieldDocs> best = BestOfMany.of(searcher, request, filters, query, order, size);
    FacetsCollectorManager facets = new FacetsCollectorManager();
    MultiCollectorManager collectors =
        best.isPresent()
            ? new MultiCollectorManager(facets)
            : new MultiCollectorManager(
                facets, new TopFieldCollectorManager(order, size, null, Integer.MAX_VALUE));
    Query wanted = best.isPresent() ? query.notes() : scored(generation, request, query);
    List<Field> chosen = List.copyOf(filters.chosen().keySet());
    List<FacetsCollectorManager> sideways = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) sideways.add(new FacetsCollectorManager());
    DrillSideways.Result<Object[], FacetsCollector> result =
        new DrillSideways(searcher, dev.daybook.index.Schema.FACETS, generation.facets())
            .search(filters.drillDown(wanted), collectors, sideways);
    FacetsCollector notes = (FacetsCollector) result.drillDownResult()[0];
    TopFieldDocs top = best.orElseGet(() -> (TopFieldDocs) result.drillDownResult()[1]);
    Counters counters =
        new Counters(
            new FacetCounting(generation, request), notes, chosen, result.drillSidewaysResults());
    int all = notes.getMatchingDocs().stream().mapToInt(each -> each.totalHits()).sum();
    boolean loose = query.reading().isLoose();
    return new FoundNotes(
        page(top, request),
        all,
        loose ? searcher.count(filters.narrowed(query.complete())) : all,
        counters,
        counters.histogram(request.histogram()));
  }

  /// How many notes have each value of those facets.
  Map<Field, FacetCounts> facets(List<Field> fields) throws IOException {
    return counters.facets(fields);
  }

  /// What gives the notes found their scores.
  static Query scored(Generation generation, SearchRequest request, CompiledQuery query) {
    if (!query.ranks() || request.limit() == 0) return query.notes();
    return switch (request.sort()) {
      case RELEVANCE -> query.rankedNotes(null);
      case BEST -> query.rankedNotes(today(generation));
      case NEWEST, OLDEST, MODIFIED, TITLE -> query.notes();
    };
  }

  /// The day of the commit, and not of the clock: it holds still while a person turns pages.
  private static long today(Generation generation) {
    return generation.data().time().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private static List<Found> page(TopFieldDocs top, SearchRequest request) {
    List<Found> page = new ArrayList<>();
    int end = Math.min(top.scoreDocs.length, request.offset() + request.limit());
    for (int i = request.offset(); i < end; i++) {
      ScoreDoc hit = top.scoreDocs[i];
      page.add(new Found(hit.doc, score((FieldDoc) hit)));
    }
    return page;
  }

  private static float score(FieldDoc hit) {
    for (Object field : hit.fields) if (field instanceof Float score) return score;
    return 0;
  }

  /// The notes found, and for each facet chosen from those found without that choice.
  record Counters(
      FacetCounting counting,
      FacetsCollector found,
      List<Field> chosen,
      List<FacetsCollector> sideways) {

    Map<Field, FacetCounts> facets(List<Field> fields) throws IOException {
      Map<Field, FacetCounts> counts = new LinkedHashMap<>();
      if (fields.isEmpty()) return counts;
      Facets all = counting.counts(found);
      for (Field field : fields) {
        int own = chosen.indexOf(field);
        Facets notes = own < 0 ? all : counting.counts(sideways.get(own));
        counts.put(field, counting.of(field, notes));
      }
      return counts;
    }

    @Nullable Histogram histogram(@Nullable Interval interval) throws IOException {
      if (interval == null) return null;
      int own = chosen.indexOf(Field.DATE);
      return Histograms.of(interval, own < 0 ? found : sideways.get(own));
    }
  }
}
