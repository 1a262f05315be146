package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the lengths of texts are where Lucene need not look for them.
class EmptyTextsTest {
  @TempDir private Path root;

  /// Sections with and without each text, notes, a link that leads nowhere, and the marks of what
  /// is private.
  @Test
  void eachDocumentHasTheLengths() throws IOException {
    Vault vault = Vault.in(root);
    vault.write(
        "a.md", "---\ntags: [x]\n---\n# A\n\n[[b]]\n\n## Deep\n\n### Deeper\n\n`code` of it\n");
    vault.write("b.md", "");
    vault.write("p.md", "---\nprivate: true\n---\nsecret");
    Files.createSymbolicLink(vault.notes.resolve("nowhere.md"), root.resolve("nowhere"));
    vault.run();
    Set<String> lengths = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(vault.current()))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        isDense(leaf.reader(), lengths);
        for (String kind : Set.of(Schema.NOTE, Schema.SECTION, Schema.PROBLEM, Schema.PRIVATE)) {
          if (leaf.reader().docFreq(new Term(Schema.KIND, kind)) > 0) kinds.add(kind);
        }
      }
    }
    assertEquals(
        Set.of(Schema.NOTE, Schema.SECTION, Schema.PROBLEM, Schema.PRIVATE), kinds, "all there");
    assertEquals(Set.copyOf(EmptyTexts.FIELDS), lengths);
    vault.isSound();
  }

  private static void isDense(LeafReader leaf, Set<String> fields) throws IOException {
    for (FieldInfo field : leaf.getFieldInfos()) {
      if (!EmptyTexts.FIELDS.contains(field.name)) continue;
      fields.add(field.name);
      NumericDocValues norms = leaf.getNormValues(field.name);
      int documents = 0;
      while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) documents++;
      assertEquals(leaf.maxDoc(), documents, field.name);
    }
  }
}
