package dev.daybook.cli;

import dev.daybook.index.FileChange;
import dev.daybook.index.FileChanges;
import dev.daybook.index.Indexer;
import dev.daybook.index.RunPlan;
import dev.daybook.index.RunReport;
import dev.daybook.web.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook index`.
@Command(
    name = "index",
    aliases = "reindex",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Bring the index up to date with the notes; only what changed is read again.",
    footer = {
      "",
      "A server that runs on the same index answers from the new one at once.",
      "",
      "Examples:",
      "  daybook index                     what is new, changed or gone since the last time",
      "  daybook index --dry-run -v        only say what that would be",
      "  daybook index --full              everything, should the index ever seem wrong",
      "  daybook index --purge             after deleting what nobody shall ever read",
      "  daybook index --notes ~/Journal   of these notes from now on",
      "",
      "Exit codes: 0 done, 4 done but some files had problems (listed), 75 index locked."
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Option(names = "--full", description = "Read everything, into a new index beside the old one.")
  private boolean full;

  @Option(
      names = "--purge",
      description = "As --full; no file of the index holds a word of a deleted note afterwards.")
  private boolean purge;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what a run would do, and do nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Report as a JSON object.")
  private boolean json;

  @ArgGroup private Loudness loudness = new Loudness();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// How much is said.
  private static final class Loudness {
    @Option(
        names = {"-q", "--quiet"},
        description = "Say nothing but errors.")
    private boolean quiet;

    @Option(
        names = {"-v", "--verbose"},
        description = "Name each file that was added, changed or removed.")
    private boolean verbose;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    return dryRun ? plan(folders.indexer()) : run(folders.indexer());
  }

  private int plan(Indexer indexer) throws IOException {
    RunPlan plan = indexer.plan(full || purge);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ReportJson.plan(plan));
    } else if (!loudness.quiet) {
      files(plan.files(), out);
      if (!plan.rebuild().isEmpty()) out.println("Would index all: " + plan.rebuild() + ".");
      out.println("Would be: " + plan.files().summary());
    }
    return Exit.DONE;
  }

  private int run(Indexer indexer) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ProgressBar bar = new ProgressBar(err, Terminal.isWatched() && !loudness.quiet);
    RunReport report = indexer.run(full || purge, bar::show);
    bar.clear();
    PrintWriter out = spec.commandLine().getOut();
    if (json) out.println(ReportJson.report(report));
    else if (!loudness.quiet) report(report, out);
    return report.problems().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
  }

  private void report(RunReport report, PrintWriter out) {
    files(report.files(), out);
    report.problems().forEach(problem -> out.println(ProblemText.line(problem)));
    if (!report.rebuilt().isEmpty()) out.println("Indexed all: " + report.rebuilt() + ".");
    out.println(report.summary());
  }

  private void files(FileChanges files, PrintWriter out) {
    if (!loudness.verbose) return;
    for (FileChange change : files.changed()) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      out.println("%-8s %s".formatted(kind, Terminal.printable(change.path())));
    }
  }
}
