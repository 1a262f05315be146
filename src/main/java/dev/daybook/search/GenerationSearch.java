package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredNote;
import dev.daybook.query.Query;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/// Runs searches on one generation.
final class GenerationSearch {
  private final Generation generation;
  private final IndexSearcher searcher;
  private final NoteAnalyzer forNotes;
  private final NoteQueries notes;
  private final SectionQueries sections;
  private final TextQueries texts;

  GenerationSearch(
      Generation generation, Analyzers analyzers, Supplier<Collection<String>> orphans) {
    this.generation = generation;
    searcher = generation.searcher();
    forNotes = analyzers.forNotes();
    texts = new TextQueries(analyzers.forQueries());
    FilterQueries filters = new FilterQueries(generation.parents(), orphans);
    notes = new NoteQueries(texts, filters, generation.parents());
    sections = new SectionQueries(texts);
  }

  /// The two ways of one language to take text apart.
  record Analyzers(NoteAnalyzer forNotes, NoteAnalyzer forQueries) {}

  CompiledQuery compile(Query query) {
    return new CompiledQuery(query, notes, sections, generation.parents());
  }

  FoundNotes find(SearchRequest request) throws IOException {
    return FoundNotes.of(generation, searcher, request, compile(request.query().query()));
  }

  /// How many notes are found.
  int count(SearchRequest request) throws IOException {
    CompiledQuery query = compile(request.query().query());
    return searcher.count(FacetFilters.of(request).narrowed(query.notes()));
  }

  /// How many notes a query finds by itself.
  int count(Query query) throws IOException {
    return searcher.count(compile(query).notes());
  }

  RelatedNotes related() {
    return new RelatedNotes(generation, searcher, forNotes);
  }

  PropertyNames properties() {
    return new PropertyNames(searcher.getIndexReader());
  }

  /// How the notes spell a word that they do not have.
  Optional<String> spelling(String word) {
    try {
      return Spelling.of(word, texts.terms(), searcher.getIndexReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many sections of the notes found match.
  int countSections(SearchRequest request) throws IOException {
    CompiledQuery query = compile(request.query().query());
    FacetFilters filters = FacetFilters.of(request);
    if (filters.isEmpty() && request.query().query() instanceof Query.All) {
      return generation.sections();
    }
    org.apache.lucene.search.Query found = filters.narrowed(query.notes());
    return searcher.count(
        Queries.allOf(
            List.of(query.sections(), new ToChildBlockJoinQuery(found, generation.parents()))));
  }

  /// The notes as they are shown, with their best sections.
  List<NoteHit> hits(SearchRequest request, List<FoundNotes.Found> found) throws IOException {
    CompiledQuery query = compile(request.query().query());
    SectionHits sectionHits = SectionHits.of(generation, searcher, forNotes, query, found);
    List<Integer> heads = new ArrayList<>();
    for (FoundNotes.Found each : found) heads.add(generation.head(each.doc()));
    heads.sort(null);
    Optional<IndexedMatches> titles = IndexedMatches.of(searcher, TextField.TITLE, query, heads);
    List<NoteHit> hits = new ArrayList<>();
    for (FoundNotes.Found each : found) hits.add(hit(each, titles, sectionHits));
    return hits;
  }

  private NoteHit hit(
      FoundNotes.Found found, Optional<IndexedMatches> titles, SectionHits sectionHits)
      throws IOException {
    StoredNote note = generation.note(found.doc());
    List<Range> titleMatches =
        titles.isEmpty()
            ? List.of()
            : titles.get().ranges(generation.head(found.doc()), note.title().length());
    return new NoteHit(
        generation.file(found.doc(), note.path()),
        note.title(),
        titleMatches,
        note.date(),
        note.modified(),
        note.authors(),
        note.categories(),
        note.tags(),
        CompiledQuery.score(found.score()),
        sectionHits.more(found.doc()),
        sectionHits.of(found.doc(), note.title()));
  }

  List<Range> matches(CompiledQuery query, TextField field, String text) throws IOException {
    Optional<org.apache.lucene.search.Query> marking = query.marking(field);
    if (marking.isEmpty() || text.isEmpty()) return List.of();
    return new TextMatches(forNotes).of(marking.get(), field, text);
  }
}
