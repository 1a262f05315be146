package dev.daybook.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Makes a small index as large as one that several threads search.
public final class Filling {
  private static final int SEGMENTS = 4;

  private Filling() {}

  /// Adds empty documents, which nothing finds.
  public static void add(IndexFolder index) throws IOException {
    try (Directory directory = FSDirectory.open(index.current().orElseThrow());
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig()
                    .setMergePolicy(NoMergePolicy.INSTANCE)
                    .setCommitOnClose(false))) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      for (int i = 0; i < SEGMENTS; i++) {
        for (int j = 0; j <= 2 * SearchThreads.WORTH_A_THREAD / SEGMENTS; j++) {
          writer.addDocument(new Document());
        }
        writer.flush();
      }
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
