package dev.daybook.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The sockets that the server listens on, and what it takes from them.
final class Listening {
  /// Those who connect at once and are still to be told that there are too many: a flood that does
  /// not even get in would try again and again.
  private static final int ACCEPT_QUEUE = 1024;

  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";

  /// Names of notes may hold any character, also `%` and `\`; every other doubtful form of an
  /// address is refused.
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "DAYBOOK",
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private Listening() {}

  /// A connector on the address of the settings.
  static ServerConnector on(
      ServerSettings settings, Server server, HttpConfiguration http, Crowd crowd) {
    limit(http, settings.limits().sizes().header());
    return connector(settings.host(), settings.port(), server, http, crowd);
  }

  /// Also listens on the other loopback address, for `localhost` may mean either. Does nothing on a
  /// computer without that one.
  ///
  /// @throws ServerException when another program has the port there, to whom `localhost` would go
  static void onBothLoopbacks(ServerConnector first, Crowd crowd) throws ServerException {
    if (!first.getHost().equals(IPV4)) return;
    HttpConfiguration http =
        first.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    int port = first.getLocalPort();
    ServerConnector second = connector(IPV6, port, first.getServer(), http, crowd);
    try {
      second.open();
      second.start();
      first.getServer().addConnector(second);
    } catch (IOException refused) {
      if (isTaken(refused)) throw new ServerException(taken(port), refused);
    } catch (Exception jettyDeclaresIt) {
      throw new IllegalStateException(jettyDeclaresIt);
    }
  }

  /// Whether only programs of this computer can reach that address.
  static boolean isLoopback(String host) throws ServerException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new ServerException("there is no host " + host + "; use --host 127.0.0.1", unknown);
    }
  }

  /// Why it cannot listen, in words that say what to do.
  static String refusal(ServerSettings settings, Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (isTaken(cause)) return taken(settings.port());
      if (cause instanceof BindException) {
        return "port %d of %s cannot be opened (%s); choose another with --port"
            .formatted(settings.port(), settings.host(), cause.getMessage());
      }
    }
    return "the server does not start: " + refused.getMessage();
  }

  private static boolean isTaken(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof BindException && String.valueOf(each.getMessage()).contains("in use")) {
        return true;
      }
    }
    return false;
  }

  private static String taken(int port) {
    return "port %d is in use; stop the other program or choose another with --port"
        .formatted(port);
  }

  private static ServerConnector connector(
      String host, int port, Server server, HttpConfiguration http, Crowd crowd) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    crowd.guard(connector);
    return connector;
  }

  private static void limit(HttpConfiguration http, int maxHeaderBytes) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(maxHeaderBytes);
    http.setUriCompliance(ADDRESSES);
  }
}
