package dev.daybook.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.daybook.note.NoteFile;
import dev.daybook.note.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One committed state of an index, to read from. It never changes; a later state is another
/// generation.
///
/// Safe for use by many threads. Comes from [Generations], which closes it.
public final class Generation implements Closeable {
  /// The documents that are notes.
  public static final Query NOTES = new TermQuery(new Term(Schema.KIND, Schema.NOTE));

  /// The documents that are sections.
  public static final Query SECTIONS = new TermQuery(new Term(Schema.KIND, Schema.SECTION));

  private static final Query LOST = new TermQuery(new Term(Schema.KIND, Schema.PROBLEM));

  private final Path folder;
  private final DirectoryReader unbounded;
  private final DirectoryReader reader;
  private final CommitData data;
  private final CommitFiles files;
  private final BitSetProducer parents = new QueryBitSetProducer(NOTES);
  private @Nullable SortedSetDocValuesReaderState facets;
  private final int notes;
  private final int sections;

  Generation(Path folder, DirectoryReader unbounded, CommitData data) throws IOException {
    this.folder = folder;
    this.unbounded = unbounded;
    this.data = data;
    files = new CommitFiles(folder, unbounded.getIndexCommit().getFileNames());
    reader = ExitableDirectoryReader.wrap(unbounded, Deadline.TIMEOUT);
    IndexSearcher searcher = new IndexSearcher(unbounded);
    notes = searcher.count(NOTES);
    sections = searcher.count(SECTIONS);
  }

  @Override
  public void close() throws IOException {
    unbounded.decRef();
  }

  Path folder() {
    return folder;
  }

  /// The reader without the bounds of a search.
  DirectoryReader unbounded() {
    return unbounded;
  }

  public CommitData data() {
    return data;
  }

  public int notes() {
    return notes;
  }

  public int sections() {
    return sections;
  }

  /// A searcher that stops at the [Deadline] of the thread that uses it. Its reader asks, not the
  /// searcher itself: `DrillSideways` can't be scored in the windows that its own timeout needs.
  public IndexSearcher searcher() {
    IndexSearcher searcher = SearchThreads.searcher(reader);
    searcher.setSimilarity(Schema.SIMILARITY);
    return searcher;
  }

  /// Begins a part of an answer while its other parts are made, where the index is so large that
  /// this is worth another thread.
  public <T> Beside<T> beside(Callable<T> part) {
    return SearchThreads.beside(reader, part);
  }

  /// Tells notes from their sections, for joins.
  public BitSetProducer parents() {
    return parents;
  }

  /// For counts of facet values; made when it is first asked for.
  public synchronized SortedSetDocValuesReaderState facets() {
    SortedSetDocValuesReaderState made = facets;
    if (made == null) {
      try {
        made =
            notes == 0
                ? NoFacets.make()
                : new DefaultSortedSetDocValuesReaderState(reader, Schema.FACETS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      facets = made;
    }
    return made;
  }

  /// What is kept of notes and sections, for one thread.
  public StoredDocuments stored() throws IOException {
    return new StoredDocuments(reader);
  }

  /// What the file of a note was like when it was indexed.
  public NoteFile file(int doc, String path) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return FileStamp.fromBytes(column(leaf, Schema.FILE, doc - leaf.docBase)).file(path);
  }

  /// The document of the note of that path, or nothing.
  public Optional<Integer> find(String path) throws IOException {
    Query id = new TermQuery(new Term(Schema.ID, path));
    Query query = new BooleanQuery.Builder().add(id, Occur.FILTER).add(NOTES, Occur.FILTER).build();
    ScoreDoc[] found = new IndexSearcher(unbounded).search(query, 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
  }

  /// The first document of the block of a note: its head section.
  public int head(int noteDoc) throws IOException {
    LeafReaderContext leaf = leaf(noteDoc);
    int local = noteDoc - leaf.docBase;
    BitSet bits = parents.getBitSet(leaf);
    int previous = local == 0 || bits == null ? -1 : bits.prevSetBit(local - 1);
    return firstSection(leaf, previous + 1, local) + leaf.docBase;
  }

  /// Documents of files that are no notes may stand before a block.
  private static int firstSection(LeafReaderContext leaf, int from, int to) throws IOException {
    PostingsEnum postings = leaf.reader().postings(new Term(Schema.KIND, Schema.SECTION));
    int found = postings == null ? to : postings.advance(from);
    return Math.min(found, to);
  }

  /// What could not be taken as it was meant, by path.
  public List<Problem> problems() throws IOException {
    Query flagged = new TermQuery(new Term(Schema.FLAG, Schema.HAS_PROBLEMS));
    return problems(
        new BooleanQuery.Builder().add(flagged, Occur.SHOULD).add(LOST, Occur.SHOULD).build());
  }

  /// What stands for files that are no notes because they could not be read.
  List<Problem> lost() throws IOException {
    return problems(LOST);
  }

  private List<Problem> problems(Query query) throws IOException {
    List<Problem> problems = new ArrayList<>();
    IndexSearcher searcher = new IndexSearcher(unbounded);
    int all = searcher.count(query);
    if (all == 0) return problems;
    for (ScoreDoc hit : searcher.search(query, all).scoreDocs) {
      problems.addAll(StoredNote.problems(unbounded.storedFields().document(hit.doc)));
    }
    problems.sort(Problems.ORDER);
    return problems;
  }

  /// The names and links of all notes.
  public List<NoteNames> names() throws IOException {
    List<NoteNames> names = new ArrayList<>(notes);
    for (LeafReaderContext leaf : unbounded.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Schema.NAMES);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != NO_MORE_DOCS) {
        if (live != null && !live.get(values.docID())) continue;
        names.add(NoteNames.fromBytes(values.binaryValue()));
      }
    }
    return names;
  }

  /// The headings of all notes, each with the number of notes that have it.
  public Map<String, Integer> headings() throws IOException {
    Map<String, Integer> headings = new HashMap<>();
    for (LeafReaderContext leaf : unbounded.leaves()) {
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Schema.HEADINGS);
      if (values == null) continue;
      int[] notes = counts(values, leaf.reader().getLiveDocs());
      for (int i = 0; i < notes.length; i++) {
        if (notes[i] == 0) continue;
        headings.merge(values.lookupOrd(i).utf8ToString(), notes[i], Integer::sum);
      }
    }
    return headings;
  }

  private static int[] counts(SortedSetDocValues values, @Nullable Bits live) throws IOException {
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    while (values.nextDoc() != NO_MORE_DOCS) {
      if (live != null && !live.get(values.docID())) continue;
      for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
    }
    return counts;
  }

  /// The languages that the notes are in.
  public List<Language> languages() throws IOException {
    List<Language> languages = new ArrayList<>();
    for (Language language : Language.all()) {
      Term term = new Term(Schema.LANGUAGE, language.tag());
      if (unbounded.docFreq(term) > 0) languages.add(language);
    }
    return languages;
  }

  /// What the files of all notes were like.
  Map<String, FileStamp> stamps() throws IOException {
    return FileStamps.all(unbounded);
  }

  /// What is kept of the files of private notes, as [PrivateFiles] has it.
  Set<String> privateMarks() throws IOException {
    return PrivateFiles.in(unbounded);
  }

  /// Reads every file of the index through and compares what it holds with its checksum.
  ///
  /// @throws IndexException.Damaged when one is not as it was written
  void verify() throws IOException {
    try {
      for (LeafReaderContext leaf : unbounded.leaves()) leaf.reader().checkIntegrity();
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      if (!IndexReading.isDamage(e)) throw e;
      throw IndexReading.damaged(folder, String.valueOf(e.getMessage()), e);
    }
  }

  CommitFiles commitFiles() {
    return files;
  }

  /// How the files of the index are now, compared to when they were opened.
  CommitFiles.State files() throws IOException {
    return files.state();
  }

  private LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  private static BytesRef column(LeafReaderContext leaf, String field, int doc) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    if (values == null || !values.advanceExact(doc)) {
      throw new IndexException.Unusable("the index lacks " + field + "; run daybook index --full");
    }
    return values.binaryValue();
  }
}
