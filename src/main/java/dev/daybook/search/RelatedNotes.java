package dev.daybook.search;

import dev.daybook.index.Analyzers;
import dev.daybook.index.Generation;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredDocuments;
import dev.daybook.index.StoredNote;
import dev.daybook.index.StoredSection;
import dev.daybook.search.Journal.NoteRef;
import dev.daybook.search.Journal.RelatedNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/// Finds notes about the same things as one: those with the words that tell it from most others, in
/// their titles, headings and text.
final class RelatedNotes {
  /// The words that stand for a note; more only bring in what it mentions by the way.
  private static final int WORDS = 30;

  /// A word in more than this part of all sections tells nothing apart: it is of the language, or
  /// of a template that most notes are made from.
  private static final double COMMON = 0.1;

  /// In a small journal that part is so little that its subjects would be left out.
  private static final int SELDOM = 8;

  private static final String[] FIELDS = {
    TextField.TITLE.stems(), TextField.HEADING.stems(), TextField.BODY.stems()
  };

  private final Generation generation;
  private final IndexSearcher searcher;
  private final Analyzers analyzers;

  RelatedNotes(Generation generation, IndexSearcher searcher, Analyzers analyzers) {
    this.generation = generation;
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  /// The nearest first.
  List<RelatedNote> of(int note, int most) throws IOException {
    StoredDocuments documents = generation.stored();
    StoredNote self = documents.note(note);
    Query like = like(self).like(text(note, self, documents));
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(new ToParentBlockJoinQuery(like, generation.parents(), ScoreMode.Max), Occur.MUST);
    others.add(new TermQuery(new Term(Schema.ID, self.path())), Occur.MUST_NOT);
    List<RelatedNote> related = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(others.build(), Math.max(1, most)).scoreDocs) {
      StoredNote other = documents.note(hit.doc);
      related.add(new RelatedNote(new NoteRef(other.path(), other.title()), hit.score));
    }
    return related;
  }

  private MoreLikeThis like(StoredNote note) throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(analyzers.forNotes(note.readAs()));
    like.setFieldNames(FIELDS);
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxDocFreq((int) Math.max(SELDOM, generation.sections() * COMMON));
    like.setMaxQueryTerms(WORDS);
    like.setBoost(true);
    return like;
  }

  /// The words of the note, for each field in which they are looked for.
  private Map<String, Collection<Object>> text(int note, StoredNote self, StoredDocuments documents)
      throws IOException {
    List<Object> texts = new ArrayList<>();
    texts.add(self.title());
    for (int doc = generation.head(note); doc < note; doc++) {
      StoredSection section = documents.section(doc);
      texts.add(section.heading());
      texts.add(section.text());
    }
    Map<String, Collection<Object>> all = new HashMap<>();
    for (String field : FIELDS) all.put(field, texts);
    return all;
  }
}
