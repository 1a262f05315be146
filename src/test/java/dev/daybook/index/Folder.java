package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A notes folder and its index, both below one folder.
record Folder(Path root) {
  private static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");

  Path notes() throws IOException {
    return Files.createDirectories(root.resolve("notes"));
  }

  IndexFolder index() {
    return IndexFolder.at(root.resolve("index"));
  }

  /// Writes a note such that its time is that of long ago.
  void write(String path, String text) throws IOException {
    Path file = notes().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    touch(path, LONG_AGO);
  }

  void touch(String path, Instant time) throws IOException {
    Files.setLastModifiedTime(notes().resolve(path), FileTime.from(time));
  }

  RunReport run(boolean full) throws IOException {
    return indexer().run(full, Progress.SILENT);
  }

  Indexer indexer() throws IOException {
    return new Indexer(NotesFolder.open(notes()), index(), Language.DEFAULT, Clock.systemUTC());
  }

  /// Holds a run against what it would have said before, and what it should do.
  void runs(String expected) throws IOException {
    FileChanges planned = indexer().plan(false).files();
    FileChanges done = run(false).files();
    assertEquals(expected, done.changed() + " =" + done.unchanged());
    assertEquals(planned, done);
  }

  /// The text of each section, by path and place.
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Generation generation = IndexReading.newest(index().current().orElseThrow())) {
      StoredDocuments documents = generation.stored();
      for (String path : generation.stamps().keySet()) {
        int note = generation.find(path).orElseThrow();
        for (int doc = generation.head(note); doc < note; doc++) {
          content.put(path + " " + (doc - generation.head(note)), documents.section(doc).text());
        }
      }
    }
    return content;
  }

  /// Every file below a folder with its bytes and time, to see that nothing was done to it.
  static Map<String, String> fingerprint(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        String content =
            Files.isDirectory(each) ? "" : "" + Arrays.hashCode(Files.readAllBytes(each));
        files.put(each.toString(), content + " " + Files.getLastModifiedTime(each));
      }
    }
    return files;
  }
}
