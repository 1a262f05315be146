package dev.daybook.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads each note of `notes` and compares what it is read as with the file `.expected` beside it.
class GoldenNotesTest {
  private static final Path NOTES = Golden.RESOURCES.resolve("notes");
  private static final NoteReader READER = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());

  static List<Path> notes() {
    return Golden.files(NOTES, ".md");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void readsAsExpected(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    NoteFile found = new NoteFile(name, content.length, Instant.parse("2024-01-01T00:00:00Z"));
    Golden.check(expected(file), NoteListing.of(READER.read(found, content)));
  }

  @Test
  void everyExpectationHasItsNote() {
    List<Path> expected = notes().stream().map(GoldenNotesTest::expected).sorted().toList();
    assertEquals(expected, Golden.files(NOTES, ".expected"));
  }

  private static Path expected(Path note) {
    return NOTES.resolve(note.getFileName().toString().replaceFirst("\\.md$", ".expected"));
  }
}
