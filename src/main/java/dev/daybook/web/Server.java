package dev.daybook.web;

import dev.daybook.search.Journal;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/// The HTTP server: JSON for programs, the page for people, on this computer only.
///
/// Runs from [#start] to [#close], which the caller calls once.
public final class Server implements AutoCloseable {
  /// Long enough for a search under way to be answered, short enough for someone at a terminal.
  private static final int STOP_MILLIS = 3000;

  /// Shorter answers are sent as they are.
  private static final int LEAST_COMPRESSED = 300;

  /// Would log every odd request, with what was in it. Held, for the JDK forgets the levels of
  /// loggers that nobody holds.
  private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

  /// Would log what [ServerException] says.
  private static final Logger JAVALIN_LOG = Logger.getLogger("io.javalin");

  /// Would else be found out by starting all that Java has to manage itself, a tenth of the time to
  /// start: 64 bytes, of 4 each, for heaps of less than 32 GB.
  private static final String CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

  private final Javalin javalin;
  private final String host;
  private final @Nullable URI seen;
  private final IndexEvents events;
  private final @Nullable TokenGate gate;

  /// @param seen where readers elsewhere find it, or null when it is for this computer alone
  private Server(
      Javalin javalin,
      String host,
      @Nullable URI seen,
      IndexEvents events,
      @Nullable TokenGate gate) {
    this.javalin = javalin;
    this.host = host;
    this.seen = seen;
    this.events = events;
    this.gate = gate;
  }

  /// Starts a server over the journal.
  ///
  /// @throws ServerException when it cannot listen there, or has no page to serve
  public static Server start(
      ServerSettings settings, Journal journal, NoteFiles files, IndexRuns runs)
      throws ServerException {
    System.setProperty(CACHE_LINE, "16");
    JETTY_LOG.setLevel(Level.SEVERE);
    JAVALIN_LOG.setLevel(Level.OFF);
    boolean isHere = Listening.isLoopback(settings.host());
    if (!isHere) settings.access().checkWide(settings.host());
    WebFolder web = WebFolder.open(settings.webFolder());
    Served served = new Served(settings, journal, files, runs, web);
    IndexEvents events = new IndexEvents(journal, runs);
    Doors doors = Doors.of(settings);
    Javalin javalin = Javalin.create(config -> set(config, served, events, doors));
    try {
      javalin.start();
      Connector first = javalin.jettyServer().server().getConnectors()[0];
      if (isHere) Listening.onBothLoopbacks((ServerConnector) first, doors.crowd());
    } catch (JavalinException refused) {
      events.close();
      throw new ServerException(Listening.refusal(settings, refused), refused);
    } catch (ServerException taken) {
      events.close();
      javalin.stop();
      throw taken;
    }
    URI seen = isHere ? null : settings.access().seen();
    return new Server(javalin, settings.host(), seen, events, doors.gate());
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  /// Where its page is.
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /// Where a browser gets in, once, when a token is asked for; else the page.
  public URI entrance() {
    URI page = seen == null ? uri() : seen;
    return gate == null ? page : page.resolve(gate.link());
  }

  /// Stops taking requests, lets those under way end for a few seconds, and stops.
  @Override
  public void close() {
    events.close();
    javalin.stop();
  }

  /// The page is of many small files, which are worth it too.
  private static CompressionStrategy compression() {
    CompressionStrategy gzip = new CompressionStrategy(null, new Gzip());
    gzip.setDefaultMinSizeForCompression(LEAST_COMPRESSED);
    return gzip;
  }

  private static void set(JavalinConfig config, Served served, IndexEvents events, Doors doors) {
    Routes.add(config.routes, served, events);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = (long) served.settings().limits().sizes().body();
    config.http.compressionStrategy = compression();
    config.router.javaLangErrorHandler(Server::answer);
    config.jetty.addConnector(
        (server, http) -> Listening.on(served.settings(), server, http, doors.crowd()));
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ErrorPages()));
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      doors.before(server);
      server.setErrorHandler(new ErrorPages());
    });
  }

  /// Answers when not an exception but an error of Java ended a request, as a stack that ran over.
  private static void answer(HttpServletResponse response, Error error) {
    ProblemDetails problem = Routes.fault(error);
    response.setStatus(problem.status());
    response.setContentType(ProblemDetails.CONTENT_TYPE);
    try {
      response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    } catch (IOException clientHasGone) {
      throw new UncheckedIOException(clientHasGone);
    }
  }
}
