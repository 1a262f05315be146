package dev.daybook.cli;

import dev.daybook.note.Problem;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.Journal.Status;
import dev.daybook.web.StatusJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook status`.
@Command(name = "status", description = "Say what is in the index and what could not be read.")
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
      if (json) out.println(StatusJson.status(status, Version.text()));
      else write(status, out);
      return Exit.DONE;
    }
  }

  private static void write(Status status, PrintWriter out) {
    out.println("notes folder  " + status.notesFolder());
    out.println("index folder  " + status.indexFolder());
    out.println("notes         " + status.notes());
    out.println("sections      " + status.sections());
    out.println("index size    " + status.indexBytes() + " bytes");
    out.println("language      " + status.language());
    out.println("generation    " + status.index().generation() + " of " + status.index().asOf());
    for (Problem problem : status.problems()) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      out.println("problem       " + problem.path() + line + ": " + problem.reason());
    }
  }
}
