package dev.daybook.relevance;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult.NoteHit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A folder of notes with an index of its own, which is gone when this is closed.
final class Vault implements Closeable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Path temporary;
  private final Path notes;
  private @Nullable IndexedJournal journal;

  private Vault(Path temporary, Path notes) {
    this.temporary = temporary;
    this.notes = notes;
  }

  /// An empty one, to write notes into.
  static Vault create() throws IOException {
    Path temporary = Files.createTempDirectory("daybook-relevance");
    return new Vault(temporary, Files.createDirectory(temporary.resolve("notes")));
  }

  /// One over notes that are there already.
  static Vault over(Path notes) throws IOException {
    return new Vault(Files.createTempDirectory("daybook-relevance"), notes);
  }

  void write(String path, String text) throws IOException {
    Files.writeString(notes.resolve(path), text);
  }

  /// Indexes what is there now, as `daybook index` does.
  void index() throws IOException {
    IndexFolder folder = IndexFolder.at(temporary.resolve("index"));
    new Indexer(NotesFolder.open(notes), folder, Language.DEFAULT, CLOCK)
        .run(true, Progress.SILENT);
    journal = IndexedJournal.open(folder, () -> 0);
  }

  /// What a person sees who types that.
  List<NoteHit> hits(String query, int limit) {
    if (journal == null) throw new IllegalStateException("index() comes first");
    return journal
        .search(
            new SearchRequest(
                new QueryParser(CLOCK).parse(query),
                Map.of(),
                null,
                Sort.RELEVANCE,
                0,
                limit,
                List.of(),
                0,
                null))
        .hits();
  }

  /// The notes found, as many as can be had.
  List<String> paths(String query) {
    return hits(query, SearchRequest.MAX_LIMIT).stream().map(hit -> hit.file().path()).toList();
  }

  @Override
  public void close() throws IOException {
    if (journal != null) journal.close();
    try (var files = Files.walk(temporary)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
