package dev.daybook.cli;

import dev.daybook.query.QueryLimits;
import dev.daybook.web.ServerLimits.Lists;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `serve` that say how much a query may ask for, and how much is told of its
/// answer.
final class QueryOptions {
  @Option(
      names = "--max-query",
      paramLabel = "CHARS",
      description = "Of a query that are read; a warning tells of the rest. Default: 1024.")
  private @Nullable Integer chars;

  @Option(
      names = "--max-words",
      paramLabel = "N",
      description = "Words and values in a query; the rest is left out. Default: 64.")
  private @Nullable Integer words;

  @Option(
      names = "--max-patterns",
      paramLabel = "N",
      description = "Parts like word*, ~word and /regex/ in a query. Default: 8.")
  private @Nullable Integer patterns;

  @Option(
      names = "--max-groups",
      paramLabel = "N",
      description = "Groups in one another in a query. Default: 20.")
  private @Nullable Integer groups;

  @Option(
      names = "--max-regex",
      paramLabel = "CHARS",
      description = "Of one /regex/ in a query; a longer one is a word. Default: 128.")
  private @Nullable Integer regex;

  @Option(
      names = "--max-distance",
      paramLabel = "N",
      description = "Words between words that are asked for near each other. Default: 20.")
  private @Nullable Integer distance;

  @Option(
      names = "--max-limit",
      paramLabel = "N",
      description = "Notes in one answer. Default: 100.")
  private @Nullable Integer limit;

  @Option(
      names = "--max-window",
      paramLabel = "N",
      description = "How deep in a list the notes of an answer may stand. Default: 10000.")
  private @Nullable Integer window;

  QueryLimits query() throws UsageException {
    QueryLimits usual = QueryLimits.standard();
    return new QueryLimits(
        AtLeastOne.number("--max-query", chars, usual.chars()),
        AtLeastOne.number("--max-words", words, usual.words()),
        AtLeastOne.number("--max-patterns", patterns, usual.patterns()),
        AtLeastOne.number("--max-groups", groups, usual.groups()),
        AtLeastOne.number("--max-regex", regex, usual.regex()),
        AtLeastOne.number("--max-distance", distance, usual.distance()),
        lists().limit());
  }

  Lists lists() throws UsageException {
    Lists usual = Lists.standard();
    Lists lists =
        new Lists(
            AtLeastOne.number("--max-limit", limit, usual.limit()),
            AtLeastOne.number("--max-window", window, usual.window()));
    if (lists.limit() <= lists.window()) return lists;
    throw new UsageException(
        "--max-limit %d is more than --max-window %d".formatted(lists.limit(), lists.window()));
  }
}
