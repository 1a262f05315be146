package dev.daybook.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps other sites and other machines out, and says on every answer what a browser may do with
/// it.
///
/// A name that is not this machine's means that some page has pointed its own name here (DNS
/// rebinding); an `Origin` that is not ours, that another site asks.
final class Guard {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
              + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
              + "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "
              + "trusted-types daybook",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY",
          "Cache-Control",
          "no-cache");

  private Guard() {}

  /// Whether the request comes from this machine, by a name of this machine, and from no other
  /// site.
  static boolean isWelcome(Context context) {
    return isOurs(context.header("Host"), context.port())
        && isOwnOrigin(context.header("Origin"), context.port())
        && !isCrossSite(context);
  }

  private static boolean isOurs(@Nullable String host, int port) {
    if (host == null) return false;
    String name = host.toLowerCase(Locale.ROOT);
    return HOSTS.stream().anyMatch(each -> name.equals(each + ":" + port));
  }

  private static boolean isOwnOrigin(@Nullable String origin, int port) {
    return origin == null
        || (origin.startsWith("http://") && isOurs(origin.substring("http://".length()), port));
  }

  /// A link on another site may lead here; nothing else there may.
  private static boolean isCrossSite(Context context) {
    return "cross-site".equals(context.header("Sec-Fetch-Site"))
        && !"navigate".equals(context.header("Sec-Fetch-Mode"));
  }
}
