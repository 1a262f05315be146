package dev.daybook.search;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A few notes on disk and their journal, made when it is first asked for.
final class SmallJournal implements Closeable {
  /// For which today is a Wednesday, the day after that of a leap year's February.
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-13T12:00:00Z"), ZoneOffset.UTC);

  static final QueryParser PARSER = new QueryParser(CLOCK);

  private final Path folder;
  private @Nullable IndexedJournal journal;

  SmallJournal(Path folder) {
    this.folder = folder;
  }

  SmallJournal add(String path, String text) throws IOException {
    Path file = folder.resolve("notes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  IndexedJournal journal() throws IOException {
    IndexedJournal made = journal;
    if (made == null) {
      NotesFolder notes = NotesFolder.open(Files.createDirectories(folder.resolve("notes")));
      IndexFolder index = IndexFolder.at(folder.resolve("index"));
      new Indexer(notes, index, Language.DEFAULT, CLOCK).run(false, Progress.SILENT);
      made = IndexedJournal.open(index, () -> 0);
      journal = made;
    }
    return made;
  }

  /// What a search for that finds.
  SearchResult search(String typed) throws IOException {
    return journal().search(request(typed));
  }

  static SearchRequest request(String typed) {
    return new SearchRequest(
        PARSER.parse(typed), Map.of(), null, Sort.RELEVANCE, 0, 100, List.of(), 0, null);
  }

  /// The names of the notes found, in order of their names.
  String found(String typed) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    search(typed).hits().forEach(hit -> names.add(hit.file().path().replace(".md", "")));
    return String.join(" ", names);
  }

  /// How many notes the query finds, by itself.
  int count(Query query) throws IOException {
    return search(query.print()).notes();
  }

  @Override
  public void close() throws IOException {
    IndexedJournal made = journal;
    if (made != null) made.close();
  }
}
