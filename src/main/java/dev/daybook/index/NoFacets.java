package dev.daybook.index;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The facets of a journal without notes. Lucene makes none for an index in which no document ever
/// had one, so these are of a small index in memory whose only such document is deleted.
final class NoFacets {
  private static final String ID = "id";

  private NoFacets() {}

  static SortedSetDocValuesReaderState make() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(document("kept"));
      Document deleted = document("deleted");
      deleted.add(new SortedSetDocValuesFacetField(Schema.YEAR, Schema.NO_VALUE));
      writer.addDocument(Schema.FACETS.build(deleted));
      writer.commit();
      writer.deleteDocuments(new Term(ID, "deleted"));
    }
    return new DefaultSortedSetDocValuesReaderState(DirectoryReader.open(directory), Schema.FACETS);
  }

  private static Document document(String id) {
    Document document = new Document();
    document.add(new StringField(ID, id, Store.NO));
    return document;
  }
}
