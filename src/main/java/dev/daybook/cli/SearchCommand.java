package dev.daybook.cli;

import dev.daybook.note.NoteFile;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.NotesFolderException;
import dev.daybook.query.Field;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.FacetChoice;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.web.SearchJson;
import dev.daybook.web.Staleness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `daybook search`.
@Command(
    name = "search",
    description = "Find notes. The query is what you would type into the page.")
final class SearchCommand implements Callable<Integer> {
  /// As what the answer is written.
  enum Format {
    TEXT,
    JSON,
    JSONL,
    PATHS
  }

  @Mixin private Folders folders = new Folders();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, phrases, field:value …")
  private List<String> words = List.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only notes with this tag; repeatable.")
  private List<String> tags = List.of();

  @Option(names = "--sort", paramLabel = "S", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Sort sort;

  @Option(names = "--limit", paramLabel = "N", description = "How many notes, 1 to 100.")
  private @Nullable Integer limit;

  @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}.")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException {
    long start = System.nanoTime();
    ParsedQuery query =
        new QueryParser(Clock.system(ZoneId.systemDefault())).parse(String.join(" ", words));
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0)) {
      SearchRequest request = request(query);
      SearchResult result = journal.search(request);
      double took = (System.nanoTime() - start) / 1e6;
      Predicate<NoteFile> stale = stale(journal.status().notesFolder());
      write(request, result, took, stale, spec.commandLine().getOut());
      return result.notes() == 0 ? Exit.NOTHING_FOUND : Exit.DONE;
    }
  }

  private SearchRequest request(ParsedQuery query) throws UsageException {
    int size = limit != null ? limit : query.limit() != null ? query.limit() : 20;
    if (size < 1 || size > SearchRequest.MAX_LIMIT) {
      throw new UsageException("--limit " + size + ": give a number from 1 to 100");
    }
    Map<Field, FacetChoice> choices =
        tags.isEmpty() ? Map.of() : Map.of(Field.TAG, new FacetChoice(tags, List.of(), List.of()));
    Sort order = sort != null ? sort : query.sort() != null ? query.sort() : Sort.RELEVANCE;
    List<Field> facets = format == Format.JSON ? Field.FACETS : List.of();
    return new SearchRequest(query, choices, null, order, 0, size, facets, 10, null);
  }

  /// When the folder itself is gone, so is every file.
  private static Predicate<NoteFile> stale(Path notesFolder) {
    try {
      return new Staleness(NotesFolder.open(notesFolder)::resolve);
    } catch (NotesFolderException gone) {
      return file -> true;
    }
  }

  private void write(
      SearchRequest request,
      SearchResult result,
      double took,
      Predicate<NoteFile> stale,
      PrintWriter out) {
    for (ParsedQuery.Warning warning : result.query().warnings()) {
      spec.commandLine().getErr().println("daybook: " + warning.message());
    }
    switch (format) {
      case TEXT -> ResultText.write(result, out);
      case PATHS -> result.hits().forEach(hit -> out.println(hit.file().path()));
      case JSON -> out.println(SearchJson.search(result, request, took, stale));
      case JSONL -> result.hits().forEach(hit -> out.println(SearchJson.line(hit, stale)));
    }
  }
}
