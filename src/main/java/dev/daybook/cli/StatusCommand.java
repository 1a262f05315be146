package dev.daybook.cli;

import dev.daybook.index.RunPlan;
import dev.daybook.index.Upkeep;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.Journal.Status;
import dev.daybook.web.StatusJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook status`.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Say what is in the index, whether notes changed since, and what could not be read.",
    footer = {
      "",
      "Examples:",
      "  daybook status",
      "  daybook status --json | jq .problems",
      "",
      "Exit codes: 0 said, 3 no usable index."
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Option(names = "--json", description = "As the JSON that the server gives.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0)) {
      Status status = journal.status();
      PrintWriter out = spec.commandLine().getOut();
      if (json) out.println(StatusJson.status(status, Upkeep.NONE, Version.text()));
      else new StatusText(out, Clock.systemUTC().instant()).write(status, changes());
      return Exit.DONE;
    }
  }

  private String changes() throws IOException {
    try {
      RunPlan plan = folders.indexer().plan(false);
      if (!plan.changesAnything()) return "none";
      if (!plan.rebuild().isEmpty()) return plan.rebuild() + "; run daybook index";
      return plan.files().summary() + "; run daybook index";
    } catch (UsageException | dev.daybook.note.NotesFolderException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
