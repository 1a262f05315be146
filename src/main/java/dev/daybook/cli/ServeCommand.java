package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.search.IndexedJournal;
import dev.daybook.web.Server;
import dev.daybook.web.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `daybook serve`.
@Command(
    name = "serve",
    description = "Bring the index up to date and serve the search page on this machine.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private Folders folders = new Folders();

  @Option(names = "--web", paramLabel = "DIR", description = "The folder with the page.")
  private @Nullable Path web;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on, 0 for any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    index(err);
    Path page = web == null ? Folders.home().resolve("web") : web;
    ServerSettings settings = new ServerSettings(host, port, page.toRealPath(), Version.text());
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0);
        Server server = Server.start(settings, journal, folders.notes())) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      PrintWriter out = spec.commandLine().getOut();
      out.println("http://" + host + ":" + server.port() + "/");
      out.flush();
      new CountDownLatch(1).await(); // until the process is told to end
    }
    return Exit.DONE;
  }

  /// Another process that indexes at this moment does what this would do.
  private void index(PrintWriter err) throws IOException, UsageException {
    ProgressBar bar = new ProgressBar(err, ProgressBar.isTerminal());
    Progress progress = bar::show;
    try {
      RunReport report = folders.indexer().run(false, progress);
      bar.clear();
      err.println(report.summary());
    } catch (IndexException.Locked e) {
      err.println(e.getMessage());
    }
  }
}
