package dev.daybook.cli;

import dev.daybook.index.IndexFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook doctor`.
@Command(
    name = "doctor",
    description = "Check what Daybook needs, read the index through, and say what to do.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port that the server would listen on. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException {
    IndexFolder index = folders.index();
    List<Checkup.Finding> findings =
        List.of(
            Checkup.java(),
            Checkup.notes(folders),
            Checkup.index(index),
            Checkup.permissions(index),
            Checkup.space(folders),
            Checkup.watching(folders),
            Checkup.port(port));
    PrintWriter out = spec.commandLine().getOut();
    for (Checkup.Finding each : findings) {
      out.printf("%-6s %-13s %s%n", each.isWell() ? "ok" : "ILL", each.what(), each.said());
    }
    return findings.stream().allMatch(Checkup.Finding::isWell) ? Exit.DONE : Exit.PROBLEMS;
  }
}
