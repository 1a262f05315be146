package dev.daybook.web;

import dev.daybook.note.NotesFolder;
import dev.daybook.search.Journal;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.Set;

/// The HTTP server: the page, its data as JSON, and the notes as HTML. Listens on this machine
/// only.
public final class Server implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final System.Logger LOG = System.getLogger(Server.class.getName());

  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts to listen; returns when requests are answered.
  ///
  /// @throws ServerException when the address can't be used
  public static Server start(ServerSettings settings, Journal journal, NotesFolder notes)
      throws IOException {
    if (!LOOPBACK.contains(settings.host())) {
      throw new ServerException(
          "--host " + settings.host() + ": Daybook serves this machine only; use 127.0.0.1");
    }
    Routes routes = new Routes(journal, notes, settings);
    Javalin javalin = Javalin.create(config -> configure(config, settings, routes));
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new ServerException(
          "port "
              + settings.port()
              + " is in use; stop what uses it or choose another with --port");
    }
    return new Server(javalin);
  }

  private static void configure(JavalinConfig config, ServerSettings settings, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.staticFiles.add(files -> {
      files.directory = settings.webFolder().toString();
      files.location = Location.EXTERNAL;
      files.hostedPath = "/web";
      files.headers = Guard.HEADERS;
    });
    config.routes.before(Server::guard);
    config.routes.exception(BadParameter.class, (e, context) -> ProblemJson.send(context, e));
    config.routes.exception(Exception.class, (e, context) -> failed(context, e));
    config.routes.error(404, context -> ProblemJson.ifEmpty(context, 404, "there is no such page"));
    routes.add(config.routes);
  }

  private static void guard(Context context) {
    Guard.HEADERS.forEach(context::header);
    if (Guard.isWelcome(context)) return;
    ProblemJson.send(context, 403, "Daybook answers this machine only, by the address it printed");
    context.skipRemainingHandlers();
  }

  private static void failed(Context context, Exception e) {
    LOG.log(System.Logger.Level.ERROR, "a request failed: " + context.path(), e);
    ProblemJson.send(context, 500, "something went wrong in Daybook; its log says what");
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
