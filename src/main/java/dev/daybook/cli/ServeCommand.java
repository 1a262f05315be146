package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.index.Indexer;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import dev.daybook.watch.Follower;
import dev.daybook.web.IndexRuns;
import dev.daybook.web.JournalFiles;
import dev.daybook.web.Server;
import dev.daybook.web.ServerException;
import dev.daybook.web.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Bring the index up to date and serve the search page on this machine.",
    footer = {
      "",
      "The address of the page is the last line, alone on stdout. Ctrl-C stops the server.",
      "",
      "Examples:",
      "  daybook serve                            the notes of the last time, or the samples",
      "  daybook serve --notes ~/Journal --open   your notes, in your browser",
      "  daybook serve --port 0                   on any port that is free"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  /// Who starts a server asks it something at once, and an index that is there can answer; the look
  /// at all notes would take half of the processors from that.
  private static final Duration FIRST_ANSWER = Duration.ofMillis(500);

  @Mixin private Folders folders = new Folders();

  @Option(names = "--web", paramLabel = "DIR", description = "The folder with the page.")
  private @Nullable Path web;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on, 0 for any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--no-watch",
      description = "Do not follow changes; runs come at the start and when asked for.")
  private boolean noWatch;

  @Option(names = "--open", description = "Open the page in your browser.")
  private boolean open;

  @Mixin private WhoMayAsk who = new WhoMayAsk();

  @Mixin private HowMuch much = new HowMuch();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException, ServerException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port takes a number from 0 to " + LAST_PORT + ", not " + port);
    }
    NotesFolder notes = folders.notes();
    Indexer indexer = folders.indexer();
    Follower follower = new Follower(notes, indexer, !noWatch, err::println);
    try (IndexedJournal journal =
            IndexedJournal.following(
                folders.index(), follower::upkeep, follower::doubt, much.search());
        Server server = start(journal, new BackgroundRuns(follower))) {
      prepare(indexer, err);
      follower.listen(upkeep -> journal.refresh());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, follower)));
      PrintWriter out = spec.commandLine().getOut();
      out.println(server.entrance());
      out.flush();
      if (open) Browser.open(server.entrance(), err);
      follower.start(indexer.mayAnswer() ? FIRST_ANSWER : Duration.ZERO);
      IdleMemory.giveBack();
      new CountDownLatch(1).await(); // until the process is told to end
    }
    return Exit.DONE;
  }

  /// A server that can't write the index may still answer from it, but from none of other notes.
  private static void prepare(Indexer indexer, PrintWriter err) throws IOException {
    try {
      indexer.prepare();
    } catch (IOException e) {
      if (e instanceof IndexException.Newer || !indexer.mayAnswer()) throw e;
      err.println("daybook: " + e.getMessage());
    }
  }

  /// Both at once: each may take seconds.
  private static void end(Server server, Follower follower) {
    Thread closing = new Thread(follower::close);
    closing.start();
    server.close();
    try {
      closing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Server start(IndexedJournal journal, IndexRuns runs)
      throws IOException, UsageException, ServerException {
    Path page = web == null ? Folders.home().resolve("web") : web;
    ServerSettings settings =
        new ServerSettings(
            host,
            port,
            page,
            Version.text(),
            who.access(folders.index().root(), spec),
            much.limits());
    return Server.start(settings, journal, new JournalFiles(folders.notes(), journal), runs);
  }
}
