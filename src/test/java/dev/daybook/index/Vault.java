package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A notes folder and an index of it, to do harm to.
final class Vault {
  static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

  final Path notes;
  final IndexFolder index;

  private Vault(Path notes, IndexFolder index) {
    this.notes = notes;
    this.index = index;
  }

  static Vault in(Path folder) throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    return new Vault(notes, IndexFolder.at(folder.resolve("index")));
  }

  /// Writes a note as of a time long ago, so that its looks are believed.
  Path write(String path, String text) throws IOException {
    Path file = notes.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return age(file);
  }

  static Path age(Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
  }

  void write(int notes) throws IOException {
    for (int i = 0; i < notes; i++) {
      write("n" + i + ".md", "---\ntags: [t" + i % 3 + "]\n---\n# Note " + i + "\n\nword" + i);
    }
  }

  NotesFolder folder() throws IOException {
    return NotesFolder.open(notes);
  }

  Indexer indexer() throws IOException {
    return new Indexer(folder(), index, Language.DEFAULT, CLOCK);
  }

  RunReport run() throws IOException {
    return indexer().run(false, Progress.SILENT);
  }

  Path current() throws IOException {
    return index.current().orElseThrow();
  }

  /// What the index says of every note: path to content hash.
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Generation generation = IndexReading.newest(index)) {
      generation.stamps().forEach((path, stamp) -> content.put(path, stamp.hash()));
      assertEquals(content.size(), generation.notes(), "one document for each note");
    }
    return content;
  }

  /// Checks that the index is whole by Lucene's own measure, and is what a new one would be.
  void isLikeNew(Path scratch) throws IOException {
    IndexFolder fresh = IndexFolder.at(scratch);
    new Indexer(folder(), fresh, Language.DEFAULT, CLOCK).run(true, Progress.SILENT);
    assertEquals(new Vault(notes, fresh).content(), content());
    isSound();
  }

  void isSound() throws IOException {
    try (Directory directory = FSDirectory.open(current());
        CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      assertTrue(check.checkIndex().clean, "CheckIndex");
    }
  }

  int segments() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(current()))) {
      return reader.leaves().size();
    }
  }

  static String counts(RunReport report) {
    return "+%d ~%d -%d =%d"
        .formatted(report.added(), report.changed(), report.removed(), report.unchanged());
  }
}
