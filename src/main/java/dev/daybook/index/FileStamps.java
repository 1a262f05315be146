package dev.daybook.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// Reads from an index what the files of its notes were like.
final class FileStamps {
  private final Map<String, FileStamp> stamps = new HashMap<>();

  private FileStamps() {}

  /// Of all notes, by path.
  static Map<String, FileStamp> all(IndexReader reader) throws IOException {
    FileStamps stamps = new FileStamps();
    for (LeafReaderContext leaf : reader.leaves()) stamps.addAll(leaf.reader());
    return stamps.stamps;
  }

  /// Of the notes of those paths, and of those in the folders of those paths.
  static Map<String, FileStamp> of(IndexReader reader, Set<String> paths) throws IOException {
    FileStamps stamps = new FileStamps();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(Schema.ID);
      if (ids == null) continue;
      TermsEnum terms = ids.iterator();
      for (String path : paths) {
        if (terms.seekExact(new BytesRef(path))) stamps.add(leaf.reader(), terms);
        stamps.addWithin(leaf.reader(), terms, new BytesRef(path + "/"));
      }
    }
    return stamps.stamps;
  }

  /// Paths are read in their own order, which is that of the disk; the other way each would unpack
  /// a block of them.
  private void addAll(LeafReader leaf) throws IOException {
    SortedDocValues paths = leaf.getSortedDocValues(Schema.PATH_ORDER);
    BinaryDocValues files = leaf.getBinaryDocValues(Schema.FILE);
    if (paths == null || files == null) return;
    @Nullable FileStamp[] byOrdinal = new FileStamp[paths.getValueCount()];
    Bits live = leaf.getLiveDocs();
    while (paths.nextDoc() != NO_MORE_DOCS) {
      int doc = paths.docID();
      if (live != null && !live.get(doc)) continue;
      if (files.advanceExact(doc)) {
        byOrdinal[paths.ordValue()] = FileStamp.fromBytes(files.binaryValue());
      }
    }
    TermsEnum terms = paths.termsEnum();
    for (FileStamp stamp : byOrdinal) {
      BytesRef path = terms.next();
      if (stamp != null && path != null) stamps.put(path.utf8ToString(), stamp);
    }
  }

  private void addWithin(LeafReader leaf, TermsEnum terms, BytesRef prefix) throws IOException {
    if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) return;
    do {
      if (!StringHelper.startsWith(terms.term(), prefix)) return;
      add(leaf, terms);
    } while (terms.next() != null);
  }

  /// Of the block that has the term, the note is the one with a stamp.
  private void add(LeafReader leaf, TermsEnum terms) throws IOException {
    BinaryDocValues files = leaf.getBinaryDocValues(Schema.FILE);
    if (files == null) return;
    Bits live = leaf.getLiveDocs();
    PostingsEnum docs = terms.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live != null && !live.get(doc)) continue;
      if (!files.advanceExact(doc)) continue;
      String path = terms.term().utf8ToString();
      stamps.put(path, FileStamp.fromBytes(files.binaryValue()));
    }
  }
}
