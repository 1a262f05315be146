package dev.daybook.cli;

import dev.daybook.index.Numbers;
import dev.daybook.query.Field;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `daybook search`.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Find notes. The query is what you would type into the page.",
    footer = {
      "",
      "In a query: all words must be there; OR, -word, \"a phrase\", word*, ~typo, title:word, tag:x,",
      "date:2024-03, has:tag, is:orphan, sort:newest. Write -- before a query that begins with -.",
      "",
      "Examples:",
      "  daybook search compost heap",
      "  daybook search '\"night train\" OR ferry' --folder journal --date 2023..2024",
      "  daybook search --tag work --sort newest",
      "  daybook search -- -tag:draft is:orphan",
      "  daybook search --format paths0 recipe | xargs -0 wc -w",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 wrong usage, 3 no index, or a stale one that was not",
      "to be."
    })
final class SearchCommand implements Callable<Integer> {
  /// Enough to see what a query is about.
  private static final int FACET_VALUES = 10;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words, phrases, field:value …")
  private List<String> words = List.of();

  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--sort",
      paramLabel = "S",
      completionCandidates = SortNames.class,
      description = "The order: ${COMPLETION-CANDIDATES}.")
  private @Nullable Sort sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many notes at most. Default: 20; all of them with jsonl and paths.")
  private @Nullable Integer limit;

  @Option(
      names = "--format",
      paramLabel = "F",
      completionCandidates = Output.Names.class,
      description = "How to write them: ${COMPLETION-CANDIDATES}. Default: text.")
  private Output format = Output.TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Color.Names.class,
      description = "Mark matches in text by colour: ${COMPLETION-CANDIDATES}. Default: auto.")
  private Color color = Color.AUTO;

  @Option(
      names = "--explain",
      description = "Say of each note why it was found; with json also how its score came about.")
  private boolean explain;

  @Option(
      names = "--fail-if-stale",
      description = "Exit with 3 when notes changed since they were indexed.")
  private boolean failIfStale;

  @Mixin private Folders folders = new Folders();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException {
    String typed = String.join(" ", words);
    if (typed.isBlank() && filters.areEmpty()) {
      throw new UsageException("what is to be found? As in: daybook search compost heap");
    }
    QueryParser parser = new QueryParser(Clock.system(ZoneId.systemDefault()));
    SearchRequest request = request(parser, parser.parse(typed));
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0)) {
      if (failIfStale && folders.indexer().plan(false).changesAnything()) {
        tell("the index is stale: notes changed since; run daybook index");
        return Exit.NO_INDEX;
      }
      return search(journal, request);
    }
  }

  private SearchRequest request(QueryParser parser, ParsedQuery query) throws UsageException {
    Sort order = sort != null ? sort : query.sort() != null ? query.sort() : Sort.RELEVANCE;
    List<Field> facets = format == Output.JSON ? Field.FACETS : List.of();
    int first = Math.min(size(query), SearchRequest.MAX_LIMIT);
    return new SearchRequest(
        query,
        filters.choices(),
        filters.dated(parser),
        order,
        0,
        first,
        facets,
        FACET_VALUES,
        null,
        explain,
        null);
  }

  private int size(ParsedQuery query) throws UsageException {
    int most = format == Output.JSON ? SearchRequest.MAX_LIMIT : SearchRequest.MAX_WINDOW;
    int size = limit != null ? limit : query.limit() != null ? query.limit() : format.limit();
    if (size >= 1 && size <= most) return size;
    throw new UsageException("--limit takes a number from 1 to %d, not %d".formatted(most, size));
  }

  private int search(IndexedJournal journal, SearchRequest request)
      throws IOException, UsageException {
    long start = System.nanoTime();
    Pages pages = new Pages(journal, request, size(request.query()));
    SearchResult first = pages.next();
    double took = (System.nanoTime() - start) / 1e6;
    Ansi ansi = color.ansi(spec.commandLine().getColorScheme().ansi());
    PrintWriter out = spec.commandLine().getOut();
    ResultWriter writer = new ResultWriter(format, out, ansi);
    writer.write(first, request, took);
    while (pages.hasNext()) writer.write(pages.next(), request, took);
    out.flush();
    explain(first, pages.given());
    return first.notes() == 0 ? Exit.NOTHING_FOUND : Exit.DONE;
  }

  /// What is no result but good to know.
  private void explain(SearchResult result, int given) {
    for (ParsedQuery.Warning warning : result.query().warnings()) {
      tell(warning.message());
      if (warning.repaired() != null) tell("try: " + repaired(warning.repaired(), result));
    }
    if (result.partial()) tell("the search took too long and was cut short");
    if (format == Output.TEXT || given < result.notes()) {
      String first = given < result.notes() ? "the first " + given + " of " : "";
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "%s%s, %s"
              .formatted(
                  first,
                  Numbers.count(result.notes(), "note"),
                  Numbers.count(result.sections(), "section")));
    }
    result
        .suggestions()
        .forEach(each ->
            tell(
                "try: %s  (%s, %s)"
                    .formatted(each.query(), Numbers.count(each.notes(), "note"), each.why())));
  }

  private static String repaired(String query, SearchResult result) {
    Integer notes = result.repaired().get(query);
    return notes == null ? query : query + "  (" + Numbers.count(notes, "note") + ")";
  }

  private void tell(String line) {
    spec.commandLine().getErr().println("daybook: " + Terminal.printable(line));
  }
}
