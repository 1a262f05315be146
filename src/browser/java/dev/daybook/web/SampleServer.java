package dev.daybook.web;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// The real server over a notes folder.
final class SampleServer implements AutoCloseable {
  private final Indexer indexer;
  private final IndexedJournal journal;
  private final Server server;

  /// @param port 0 for any that is free
  SampleServer(Path notesFolder, Path indexFolder, int port) throws IOException, ServerException {
    this(notesFolder, indexFolder, port, full -> false);
  }

  SampleServer(Path notesFolder, Path indexFolder, int port, IndexRuns runs)
      throws IOException, ServerException {
    this(notesFolder, indexFolder, port, runs, Access.local());
  }

  SampleServer(Path notesFolder, Path indexFolder, int port, IndexRuns runs, Access access)
      throws IOException, ServerException {
    NotesFolder notes = NotesFolder.open(notesFolder);
    IndexFolder index = IndexFolder.at(indexFolder);
    indexer = new Indexer(notes, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC));
    indexer.run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
    Path web = Path.of("web").toRealPath();
    server =
        Server.start(
            new ServerSettings(
                "127.0.0.1", port, web, "test", access, ServerLimits.standard()),
            journal,
            new JournalFiles(notes, journal),
            runs);
  }

  /// Takes in what has changed in the notes, as `daybook serve` does after each run.
  void index() throws IOException {
    indexer.run(false, Progress.SILENT);
    journal.refresh();
  }

  URI uri() {
    return server.uri();
  }

  /// Where a browser gets in, once, when a token is asked for.
  URI entrance() {
    return server.entrance();
  }

  @Override
  public void close() throws IOException {
    server.close();
    journal.close();
  }
}
