package dev.daybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Remembers which files hold notes that are private by what they say, so that no later run reads
/// them again before they change. Of each there is but a mark, a hash of its path, size and time,
/// which tells nothing of the note; an index keeps the marks for runs of other processes. What is
/// private is settled for an index, so no mark outlives a change of that.
///
/// Safe for use by many threads.
final class PrivateFiles {
  /// The document that holds the marks.
  static final Term DOCUMENT = new Term(Schema.KIND, Schema.PRIVATE);

  /// Enough that no file of another look is ever taken for one.
  private static final int MARK_BYTES = 16;

  private final Set<String> marks = ConcurrentHashMap.newKeySet();

  /// The marks that an index keeps.
  static Set<String> in(IndexReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = reader.storedFields();
    Set<String> marks = new HashSet<>();
    for (ScoreDoc found : searcher.search(new TermQuery(DOCUMENT), 1).scoreDocs) {
      BytesRef all = stored.document(found.doc).getBinaryValue(Schema.STORED_MARKS);
      for (int at = 0; at < all.length; at += MARK_BYTES) {
        int from = all.offset + at;
        marks.add(HexFormat.of().formatHex(all.bytes, from, from + MARK_BYTES));
      }
    }
    return marks;
  }

  /// Takes up what an index keeps.
  void know(Set<String> kept) {
    marks.addAll(kept);
  }

  /// Remembers a file, unless it could have changed after it was seen and look the same.
  void add(NoteFile file, Instant seen) {
    if (!FileStamp.isRacy(file.modified(), seen)) marks.add(mark(file));
  }

  /// Whether the file is surely as it was when its note was found private.
  boolean has(NoteFile file) {
    return !marks.isEmpty() && marks.contains(mark(file));
  }

  /// Forgets all but those files.
  void keepOnly(Collection<NoteFile> files) {
    if (marks.isEmpty()) return;
    marks.retainAll(files.stream().map(PrivateFiles::mark).collect(Collectors.toSet()));
  }

  /// Lets the next run read them all.
  void forget() {
    marks.clear();
  }

  /// What an index is to keep.
  Set<String> marks() {
    return Set.copyOf(marks);
  }

  /// The marks as a document, in no order that would tell of the files.
  static Document document(Set<String> marks) {
    String all = String.join("", new TreeSet<>(marks));
    Document document = new Document();
    document.add(new StringField(DOCUMENT.field(), DOCUMENT.text(), Store.NO));
    document.add(new StoredField(Schema.STORED_MARKS, HexFormat.of().parseHex(all)));
    return EmptyTexts.added(document);
  }

  private static String mark(NoteFile file) {
    String looks =
        String.join(
            "\n",
            file.path(),
            Long.toString(file.size()),
            file.modified().toString(),
            Integer.toString(file.identity()));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(looks.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
