package dev.daybook.bench;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.MarkdownParser;
import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The notes of a folder, read and indexed as Daybook does.
final class Vault {
  private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

  private Vault() {}

  static List<Note> notes(Path folder) throws IOException {
    NotesFolder notes = NotesFolder.open(folder);
    List<Note> read = new ArrayList<>();
    Thread reader = MarkdownParser.bigStackThread(() -> readAll(notes, read), "bench-reader");
    reader.start();
    try {
      reader.join();
    } catch (InterruptedException e) {
      throw new IOException("stopped while reading notes", e);
    }
    return read;
  }

  private static void readAll(NotesFolder notes, List<Note> read) {
    NoteReader reader = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());
    try {
      for (NoteFile file : notes.scan().files()) read.add(reader.read(file, notes.read(file).content()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Brings a lasting index of the notes up to date, so that a second run need not make it again.
  static IndexFolder index(Path notes) throws IOException {
    Path home = Path.of(System.getProperty("java.io.tmpdir"), "daybook-bench");
    Files.createDirectories(home);
    IndexFolder index = IndexFolder.at(home.resolve(notes.toString().replace('/', '_')));
    new Indexer(NotesFolder.open(notes), index, Language.DEFAULT, CLOCK)
        .run(false, Progress.SILENT);
    return index;
  }
}
