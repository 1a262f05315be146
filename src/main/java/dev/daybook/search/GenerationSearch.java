package dev.daybook.search;

import dev.daybook.index.Analyzers;
import dev.daybook.index.Generation;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredDocuments;
import dev.daybook.index.StoredNote;
import dev.daybook.note.NoteFile;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.ParsedQuery.Warning;
import dev.daybook.query.Query;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.SectionHit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/// Runs searches on one generation.
final class GenerationSearch {
  /// Oddities of one query whose repair is tried out.
  private static final int REPAIRS = 5;

  private final Generation generation;
  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final FuzzyWords fuzzy;
  private final Boilerplate boilerplate;
  private final NoteQueries notes;
  private final SectionQueries sections;
  private final TextQueries texts;

  GenerationSearch(
      Generation generation,
      Analyzers analyzers,
      FuzzyWords fuzzy,
      Boilerplate boilerplate,
      Supplier<Collection<String>> orphans) {
    this.generation = generation;
    searcher = generation.searcher();
    this.analyzers = analyzers;
    this.fuzzy = fuzzy;
    this.boilerplate = boilerplate;
    KnownTerms known = new KnownTerms(searcher.getIndexReader());
    texts = new TextQueries(analyzers.forQueries(), fuzzy, known);
    FilterQueries filters = new FilterQueries(generation.parents(), orphans);
    notes = new NoteQueries(texts, filters, generation.parents());
    sections = new SectionQueries(texts, boilerplate);
  }

  /// The query as it is taken on this generation.
  CompiledQuery compile(ParsedQuery query) throws IOException {
    Readings readings = new Readings(notes, texts, searcher, generation);
    return compile(query.text(), readings.of(query.text(), query.query()));
  }

  private CompiledQuery compile(String text, Reading reading) {
    return new CompiledQuery(text, reading, notes, sections, generation.parents());
  }

  FoundNotes find(SearchRequest request, CompiledQuery query) throws IOException {
    return FoundNotes.of(generation, searcher, request, query);
  }

  /// How many notes a search finds, those that lack some words included.
  int count(SearchRequest request) throws IOException {
    CompiledQuery query = compile(request.query());
    return searcher.count(FacetFilters.of(request).narrowed(query.notes()));
  }

  /// How many notes the queries find that may have been meant, within the same filters.
  Map<String, Integer> repaired(SearchRequest request) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Warning warning : request.query().warnings()) {
      if (warning.repaired() == null || warning.meant() == null) continue;
      if (counts.size() == REPAIRS) break;
      CompiledQuery meant =
          compile(new ParsedQuery(warning.repaired(), warning.meant(), null, null, List.of()));
      int notes = searcher.count(FacetFilters.of(request).narrowed(meant.notes()));
      counts.put(warning.repaired(), notes);
    }
    return counts;
  }

  /// How many notes a query finds by itself.
  int count(Query query) throws IOException {
    return searcher.count(compile("", Reading.strict(query)).notes());
  }

  RelatedNotes related() {
    return new RelatedNotes(generation, searcher, analyzers);
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

  /// How the notes spell a word far more often.
  Optional<String> commonerSpelling(String word) {
    try {
      return Spelling.commoner(word, texts.terms(), searcher.getIndexReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many sections of the notes found match.
  int countSections(SearchRequest request, CompiledQuery query) throws IOException {
    FacetFilters filters = FacetFilters.of(request);
    if (filters.isEmpty()) {
      if (request.query().query() instanceof Query.All) return generation.sections();
      if (query.isOneText()) return searcher.count(query.sections());
    }
    org.apache.lucene.search.Query found = filters.narrowed(query.notes());
    return searcher.count(
        Queries.allOf(
            List.of(query.sections(), new ToChildBlockJoinQuery(found, generation.parents()))));
  }

  /// The notes as they are shown, with their best sections.
  List<NoteHit> hits(SearchRequest request, CompiledQuery query, List<FoundNotes.Found> found)
      throws IOException {
    SectionHits sectionHits = SectionHits.of(generation, searcher, analyzers, query, found);
    Map<Integer, List<String>> missing = MissingWords.of(searcher, query, found);
    List<Integer> heads = new ArrayList<>();
    for (FoundNotes.Found each : found) heads.add(generation.head(each.doc()));
    heads.sort(null);
    Optional<IndexedMatches> titles = IndexedMatches.of(searcher, TextField.TITLE, query, heads);
    List<NoteHit> hits = new ArrayList<>();
    for (FoundNotes.Found each : found) {
      List<String> lacked = missing.getOrDefault(each.doc(), List.of());
      Explanation explanation = explanation(request, query, each, lacked);
      StoredNote note = sectionHits.note(each.doc());
      hits.add(
          hit(
              each,
              note,
              lacked,
              titleMatches(titles, each, note),
              sectionHits.more(each.doc()),
              sectionHits.of(each.doc()),
              explanation));
    }
    return hits;
  }

  /// The same without what takes time: their sections, and what is marked in them.
  List<NoteHit> bareHits(List<FoundNotes.Found> found) throws IOException {
    StoredDocuments documents = generation.stored();
    List<NoteHit> hits = new ArrayList<>();
    for (FoundNotes.Found each : found) {
      StoredNote note = documents.note(each.doc());
      hits.add(hit(each, note, List.of(), List.of(), 0, List.of(), null));
    }
    return hits;
  }

  /// Why a note was found; null unless that was asked for.
  private @Nullable Explanation explanation(
      SearchRequest request, CompiledQuery query, FoundNotes.Found found, List<String> missing)
      throws IOException {
    if (!request.explained()) return null;
    return new Explanations(generation, searcher, texts, query)
        .of(found.doc(), missing, FoundNotes.scored(generation, request, query));
  }

  private NoteHit hit(
      FoundNotes.Found found,
      StoredNote note,
      List<String> missing,
      List<Range> titleMatches,
      int moreSections,
      List<SectionHit> sections,
      @Nullable Explanation explanation)
      throws IOException {
    NoteFile file = generation.file(found.doc(), note.path());
    return new NoteHit(
        file,
        FileState.of(generation.data().notes(), file),
        note.title(),
        titleMatches,
        note.aliases(),
        note.date(),
        note.modified(),
        note.authors(),
        note.categories(),
        note.tags(),
        found.score(),
        missing,
        moreSections,
        sections,
        explanation);
  }

  private List<Range> titleMatches(
      Optional<IndexedMatches> titles, FoundNotes.Found found, StoredNote note) throws IOException {
    return titles.isEmpty()
        ? List.of()
        : titles.get().ranges(generation.head(found.doc()), note.title().length());
  }

  /// Where a text out of a note matches what is marked there. It may have terms that the index has
  /// in other fields only.
  List<Range> matches(Query query, String text) throws IOException {
    CompiledQuery compiled = compile(new ParsedQuery("", query, null, null, List.of()));
    TextQueries all = new TextQueries(analyzers.forQueries(), fuzzy, term -> true);
    Optional<org.apache.lucene.search.Query> marking =
        new SectionQueries(all, boilerplate)
            .marking(compiled.wanted(), TextField.BODY, compiled.loosest());
    if (marking.isEmpty() || text.isEmpty()) return List.of();
    return new TextMatches(analyzers.forText(text)).of(marking.get(), TextField.BODY, text);
  }
}
