package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.note.NoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {
  private static final Instant SAVED = Instant.parse("2024-04-02T09:12:00.123Z");

  @TempDir private Path notes;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.createDirectories(notes.resolve("work")).resolve("tea.md");
    Files.writeString(file, "tea");
    Files.setLastModifiedTime(file, FileTime.from(SAVED));
  }

  private FileState state() {
    return FileState.of(notes, new NoteFile("work/tea.md", 3, SAVED));
  }

  @Test
  void knowsAFileThatIsAsItWas() throws IOException {
    assertEquals(FileState.AS_INDEXED, state());
    Files.setLastModifiedTime(file, FileTime.from(SAVED.plusNanos(900_000)));
    assertEquals(FileState.AS_INDEXED, state());
    assertFalse(state().isStale());
  }

  @Test
  void knowsAnotherSizeAndAnotherTime() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(SAVED.plusMillis(1)));
    assertEquals(FileState.CHANGED, state());
    Files.writeString(file, "teas");
    Files.setLastModifiedTime(file, FileTime.from(SAVED));
    assertEquals(FileState.CHANGED, state());
    assertTrue(state().isStale());
  }

  @Test
  void knowsWhatIsGone() throws IOException {
    Files.delete(file);
    assertEquals(FileState.GONE, state());
    assertTrue(state().isStale());
    Files.delete(notes.resolve("work"));
    assertEquals(FileState.GONE, state());
  }

  @Test
  void knowsWhatIsNoFileAnyMore() throws IOException {
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("nowhere"));
    assertEquals(FileState.CHANGED, state());
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(FileState.CHANGED, state());
  }
}
