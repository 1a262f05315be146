package dev.daybook.search;

import static java.util.Objects.requireNonNull;

import dev.daybook.index.Analyzers;
import dev.daybook.index.Generation;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredDocuments;
import dev.daybook.index.StoredNote;
import dev.daybook.index.StoredSection;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The sections of all notes on a page, found note by note, but marked all at once.
final class SectionHits {
  private final Optional<IndexedMatches> headings;
  private final Map<Integer, FoundSections> byNote;
  private final Map<Integer, List<Snippet>> snippets;
  private final Map<Integer, Tier> tiers;
  private final Map<Integer, StoredSection> stored = new HashMap<>();
  private final Map<Integer, StoredNote> notes = new HashMap<>();

  private SectionHits(
      Generation generation,
      IndexSearcher searcher,
      Analyzers analyzers,
      CompiledQuery query,
      List<FoundNotes.Found> found)
      throws IOException {
    Query ranked = query.rankedSections();
    List<Integer> noteDocs = found.stream().map(FoundNotes.Found::doc).sorted().toList();
    byNote = FoundSections.of(generation, searcher, ranked, noteDocs);
    List<Integer> docs = read(generation.stored(), noteDocs);
    headings = IndexedMatches.of(searcher, TextField.HEADING, query, docs);
    snippets =
        new SectionHighlighter(searcher, analyzers.forQueries(), stored::get).snippets(query, docs);
    tiers = FoundSections.tiers(searcher, query, docs);
  }

  /// Reads the notes and their sections as they stand beside each other.
  ///
  /// @param noteDocs in ascending order
  /// @return the documents of the sections, in ascending order
  private List<Integer> read(StoredDocuments documents, List<Integer> noteDocs) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (int note : noteDocs) {
      for (int doc : sections(note).docs()) {
        docs.add(doc);
        stored.put(doc, documents.section(doc));
      }
      notes.put(note, documents.note(note));
    }
    return docs;
  }

  static SectionHits of(
      Generation generation,
      IndexSearcher searcher,
      Analyzers analyzers,
      CompiledQuery query,
      List<FoundNotes.Found> notes)
      throws IOException {
    return new SectionHits(generation, searcher, analyzers, query, notes);
  }

  /// How many sections of the note match beside those shown.
  int more(int noteDoc) {
    FoundSections sections = sections(noteDoc);
    return sections.all() - sections.best().size();
  }

  /// What is kept of the note.
  StoredNote note(int noteDoc) {
    return requireNonNull(notes.get(noteDoc));
  }

  /// The best sections of the note, the best first.
  List<SectionHit> of(int noteDoc) throws IOException {
    StoredNote note = note(noteDoc);
    List<SectionHit> hits = new ArrayList<>();
    for (FoundSections.Found found : sections(noteDoc).best()) hits.add(hit(found, note));
    return hits;
  }

  private FoundSections sections(int noteDoc) {
    return byNote.getOrDefault(noteDoc, new FoundSections(List.of(), 0));
  }

  private SectionHit hit(FoundSections.Found found, StoredNote note) throws IOException {
    StoredSection section = requireNonNull(stored.get(found.doc()));
    return new SectionHit(
        section.heading(),
        headingMatches(found.doc(), section),
        breadcrumb(note.title(), section),
        section.anchor(),
        section.level(),
        section.line(),
        found.score(),
        tiers.getOrDefault(found.doc(), Tier.EXACT),
        snippets(found.doc(), section));
  }

  private List<Range> headingMatches(int doc, StoredSection section) throws IOException {
    if (headings.isEmpty() || section.heading().isEmpty()) return List.of();
    return headings.get().ranges(doc, section.heading().length());
  }

  /// The title, the headings above and the section's own; a title that is also the first of them
  /// stands once.
  private static List<String> breadcrumb(String title, StoredSection section) {
    List<String> crumbs = new ArrayList<>(section.above());
    if (!section.heading().isEmpty()) crumbs.add(section.heading());
    if (crumbs.isEmpty() || !crumbs.get(0).equals(title)) crumbs.add(0, title);
    return List.copyOf(crumbs);
  }

  private List<Snippet> snippets(int doc, StoredSection section) {
    List<Snippet> marked = snippets.getOrDefault(doc, List.of());
    if (!marked.isEmpty()) return marked;
    TextField shown = section.text().isBlank() ? TextField.LINKS : TextField.BODY;
    SnippetText text = SnippetText.of(section, shown);
    Snippet opening = text.cut(0, text.text().length(), List.of());
    return opening.text().isEmpty() ? List.of() : List.of(opening);
  }
}
