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

  /// As many notes as queries are made from: more would only fill the heap beside the engines.
  private static final int SAMPLE = 10_000;

  private Vault() {}

  static List<Note> notes(Path folder) throws IOException {
    return notes(folder, Integer.MAX_VALUE);
  }

  /// Notes from all over the folder, for queries to be made from.
  static List<Note> sample(Path folder) throws IOException {
    return notes(folder, SAMPLE);
  }

  private static List<Note> notes(Path folder, int most) throws IOException {
    NotesFolder notes = NotesFolder.open(folder);
    List<Note> read = new ArrayList<>();
    Thread reader = MarkdownParser.bigStackThread(() -> read(notes, most, read), "bench-reader");
    reader.start();
    try {
      reader.join();
    } catch (InterruptedException e) {
      throw new IOException("stopped while reading notes", e);
    }
    return read;
  }

  private static void read(NotesFolder notes, int most, List<Note> read) {
    NoteReader reader = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());
    try {
      List<NoteFile> files = notes.scan().files();
      int step = 1 + (files.size() - 1) / most;
      for (int i = 0; i < files.size(); i += step) {
        NoteFile file = files.get(i);
        read.add(reader.read(file, notes.read(file).content()));
      }
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
