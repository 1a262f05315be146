package dev.daybook.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/// Reads what the index keeps of notes and their sections.
///
/// A block of neighbours is unpacked once, as long as they are asked for one after the other: a
/// note follows its sections. Not for several threads at once.
public final class StoredDocuments {
  private final List<LeafReaderContext> leaves;
  private final StoredFields fields;

  StoredDocuments(DirectoryReader reader) throws IOException {
    leaves = reader.leaves();
    fields = reader.storedFields();
  }

  public StoredNote note(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues modified = leaf.reader().getNumericDocValues(Schema.MODIFIED);
    boolean found = modified != null && modified.advanceExact(doc - leaf.docBase);
    Document document = fields.document(doc);
    return StoredNote.read(document, found && modified != null ? modified.longValue() : 0);
  }

  public StoredSection section(int doc) throws IOException {
    return StoredSection.read(fields.document(doc));
  }
}
