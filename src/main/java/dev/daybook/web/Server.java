package dev.daybook.web;

import dev.daybook.search.Journal;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;

/// The HTTP server: JSON for programs, the page for people, on this computer only.
///
/// Runs from [#start] to [#close], which the caller calls once.
public final class Server implements AutoCloseable {
  /// Long enough for a search under way to be answered, short enough for someone at a terminal.
  private static final int STOP_MILLIS = 3000;

  /// Nothing that is sent here has a body; this is for clients that send one all the same.
  private static final long MAX_BODY_BYTES = 64 * 1024;

  /// What browsers and other servers hold an address to.
  private static final int MAX_HEADER_BYTES = 8 * 1024;

  /// Names of notes may hold any character, also `%` and `\`; every other doubtful form of an
  /// address is refused.
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "DAYBOOK",
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  /// Would log every odd request, with what was in it. Held, for the JDK forgets the levels of
  /// loggers that nobody holds.
  private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

  /// Would log what [ServerException] says.
  private static final Logger JAVALIN_LOG = Logger.getLogger("io.javalin");

  private final Javalin javalin;
  private final String host;
  private final IndexEvents events;

  private Server(Javalin javalin, String host, IndexEvents events) {
    this.javalin = javalin;
    this.host = host;
    this.events = events;
  }

  /// Starts a server over the journal.
  ///
  /// @throws ServerException when it cannot listen there, or has no page to serve
  public static Server start(
      ServerSettings settings, Journal journal, NoteFiles files, IndexRuns runs)
      throws ServerException {
    JETTY_LOG.setLevel(Level.SEVERE);
    JAVALIN_LOG.setLevel(Level.OFF);
    checkLoopback(settings.host());
    WebFolder web = WebFolder.open(settings.webFolder());
    Served served = new Served(settings, journal, files, runs, web);
    IndexEvents events = new IndexEvents(journal, runs);
    Javalin javalin = Javalin.create(config -> set(config, served, events));
    try {
      javalin.start();
    } catch (JavalinException refused) {
      events.close();
      throw new ServerException(refusal(settings, refused), refused);
    }
    return new Server(javalin, settings.host(), events);
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

  /// Stops taking requests, lets those under way end for a few seconds, and stops.
  @Override
  public void close() {
    events.close();
    javalin.stop();
  }

  private static void set(JavalinConfig config, Served served, IndexEvents events) {
    Routes.add(config.routes, served, events);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.router.javaLangErrorHandler(Server::answer);
    config.jetty.host = served.settings().host();
    config.jetty.port = served.settings().port();
    config.jetty.modifyHttpConfiguration(Server::limit);
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ErrorPages()));
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.setHandler(new Guard());
      server.setErrorHandler(new ErrorPages());
    });
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setUriCompliance(ADDRESSES);
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

  private static void checkLoopback(String host) throws ServerException {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) return;
    } catch (UnknownHostException unknown) {
      throw new ServerException("there is no host " + host + "; use --host 127.0.0.1", unknown);
    }
    throw new ServerException(
        "Daybook listens only on this computer, not on " + host + "; use --host 127.0.0.1");
  }

  private static String refusal(ServerSettings settings, Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof BindException && message.contains("in use")) {
        return "port %d is in use; stop the other program or choose another with --port"
            .formatted(settings.port());
      }
      if (cause instanceof BindException) {
        return "port %d of %s cannot be opened (%s); choose another with --port"
            .formatted(settings.port(), settings.host(), message);
      }
    }
    return "the server does not start: " + refused.getMessage();
  }
}
