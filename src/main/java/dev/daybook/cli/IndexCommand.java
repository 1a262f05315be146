package dev.daybook.cli;

import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook index`.
@Command(
    name = "index",
    aliases = "reindex",
    description = "Bring the index up to date with the notes; only what changed is read again.")
final class IndexCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Option(names = "--full", description = "Read everything, into a new index beside the old one.")
  private boolean full;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException {
    PrintWriter err = spec.commandLine().getErr();
    ProgressBar bar = new ProgressBar(err, ProgressBar.isTerminal() && !quiet);
    Progress progress = bar::show;
    RunReport report = folders.indexer().run(full, progress);
    bar.clear();
    if (!quiet) report(report, spec.commandLine().getOut());
    return report.problems().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
  }

  private static void report(RunReport report, PrintWriter out) {
    for (Problem problem : report.problems()) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      out.println(problem.path() + line + ": " + problem.reason());
    }
    if (!report.rebuilt().isEmpty()) out.println("Indexed everything: " + report.rebuilt() + ".");
    out.println(report.summary());
  }
}
