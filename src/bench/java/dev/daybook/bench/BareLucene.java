package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.Folding;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Language;
import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/// The yardstick: what a program does at least that answers such queries from Daybook's index by
/// Lucene's own parts. Notes with all words, the 20 best, 3 sections of each with 3 passages, and
/// the values of 5 facets; no tiers, no typos, no deadline, no exact section total.
final class BareLucene implements Engine {
  private static final List<String> FACETS =
      List.of(Schema.TAG, Schema.CATEGORY, Schema.AUTHOR, Schema.FOLDER, Schema.YEAR);

  private final NoteAnalyzer analyzer = NoteAnalyzer.forQueries(Language.DEFAULT);
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facets;
  private final BitSetProducer parents = new QueryBitSetProducer(kind(Schema.NOTE));
  private final UnifiedHighlighter highlighter;

  BareLucene(IndexFolder index) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(index.current().orElseThrow()));
    searcher = new IndexSearcher(reader);
    facets = new DefaultSortedSetDocValuesReaderState(reader, Schema.FACETS);
    highlighter =
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1).build();
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(Schema.KIND, kind));
  }

  @Override
  public String name() {
    return "bare Lucene";
  }

  @Override
  public int search(Ask ask) throws IOException {
    Query sections = sections(ask);
    DrillDownQuery drillDown = new DrillDownQuery(Schema.FACETS, notes(ask));
    boolean chosen = !ask.tag().isEmpty();
    if (chosen) drillDown.add(Schema.TAG, tag(ask.tag()));
    DrillSideways.Result<Object[], FacetsCollector> found =
        new DrillSideways(searcher, Schema.FACETS, facets)
            .search(
                drillDown,
                new MultiCollectorManager(
                    new TopScoreDocCollectorManager(SHOWN, Integer.MAX_VALUE),
                    new FacetsCollectorManager()),
                chosen ? List.of(new FacetsCollectorManager()) : List.of());
    count((FacetsCollector) found.drillDownResult()[1]);
    if (chosen) count(found.drillSidewaysResults().get(0));
    TopDocs top = (TopDocs) found.drillDownResult()[0];
    show(top, sections);
    return (int) top.totalHits.value();
  }

  private static Query tag(String tag) {
    return new TermQuery(new Term(Schema.TAG, Folding.fold(tag)));
  }

  private List<FacetResult> count(FacetsCollector notes) throws IOException {
    Facets counts = new SortedSetDocValuesFacetCounts(facets, notes);
    List<FacetResult> results = new ArrayList<>();
    for (String field : FACETS) results.add(counts.getTopChildren(FACET_VALUES, field));
    return results;
  }

  private void show(TopDocs top, Query sections) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (ScoreDoc note : top.scoreDocs) {
      reader.storedFields().document(note.doc);
      Query own = new ParentChildrenBlockJoinQuery(parents, sections, note.doc);
      for (ScoreDoc section : searcher.search(own, EACH).scoreDocs) docs.add(section.doc);
    }
    for (int doc : docs) reader.storedFields().document(doc);
    if (docs.isEmpty()) return;
    int[] ids = docs.stream().mapToInt(Integer::intValue).toArray();
    String body = TextField.BODY.stems();
    highlighter.highlightFields(new String[] {body}, sections, ids, new int[] {EACH});
  }

  private Query notes(Ask ask) throws IOException {
    if (ask.text().isEmpty()) return kind(Schema.NOTE);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query word : words(ask)) {
      all.add(new ToParentBlockJoinQuery(word, parents, ScoreMode.Max), Occur.MUST);
    }
    return all.build();
  }

  private Query sections(Ask ask) throws IOException {
    if (ask.text().isEmpty()) return kind(Schema.SECTION);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query word : words(ask)) any.add(word, Occur.SHOULD);
    return any.build();
  }

  private List<Query> words(Ask ask) throws IOException {
    if (ask.text().startsWith("\"")) return List.of(phrase(ask.text()));
    List<Query> words = new ArrayList<>();
    List<String> terms = terms(ask.text(), TextField.BODY.stems());
    for (int i = 0; i < terms.size(); i++) {
      boolean open = ask.typing() && i == terms.size() - 1;
      words.add(open ? open(ask, terms.get(i)) : combined(terms.get(i)));
    }
    return words;
  }

  private static Query combined(String term) {
    CombinedFieldQuery.Builder fields = new CombinedFieldQuery.Builder(new Term("", term).bytes());
    for (TextField field : TextField.SCORED) fields.addField(field.stems(), field.weight());
    return fields.build();
  }

  /// The last word whole, or any that it begins, in the fields that have text of the section.
  private Query open(Ask ask, String stem) throws IOException {
    List<String> words = terms(ask.text(), TextField.BODY.words());
    String last = words.get(words.size() - 1);
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(combined(stem), Occur.SHOULD);
    for (TextField field : List.of(TextField.TITLE, TextField.HEADING, TextField.BODY)) {
      any.add(new PrefixQuery(new Term(field.words(), last)), Occur.SHOULD);
    }
    return any.build();
  }

  private Query phrase(String text) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (TextField field : List.of(TextField.TITLE, TextField.HEADING, TextField.BODY)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      for (String term : terms(text, field.stems())) phrase.add(new Term(field.stems(), term));
      any.add(phrase.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private List<String> terms(String text, String field) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(term.toString());
      stream.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
