package dev.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Stands before everything the server answers, and lets in only who may ask: programs of this
/// computer, and pages that the server itself gave out.
///
/// A web page elsewhere is told by what browsers say of it: a `Host` that is not ours (a name made
/// to point here), an `Origin` that is not ours, or a fetch from another site. Only following a
/// link to here is open to all.
final class Guard extends Handler.Wrapper {
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP_PORT = 80;

  private final List<String> hosts;

  /// @param hosts other names by which the server may be asked
  Guard(List<String> hosts) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /// Whether who asks calls the server by a name of this computer, as nobody does who comes from
  /// another one through a proxy.
  static boolean isOfThisComputer(HttpServletRequest request) {
    return NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.put(response.getHeaders());
    String refusal = refusal(request);
    if (refusal == null) return super.handle(request, response, callback);
    response.setStatus(403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.CONTENT_TYPE);
    Content.Sink.write(response, true, ProblemDetails.of(403, refusal).json(), callback);
    return true;
  }

  /// Why the request is not answered, or null when it is.
  private @Nullable String refusal(Request request) {
    HttpFields headers = request.getHeaders();
    String host = lower(headers.get(HttpHeader.HOST));
    if (!isOurs(host, request) || !isOurs(lower(request.getHttpURI().getAuthority()), request)) {
      return "Daybook answers only to localhost and 127.0.0.1, at its own port";
    }
    String origin = lower(headers.get(HttpHeader.ORIGIN));
    boolean isOwn =
        ("http://" + host).equals(origin)
            || (hosts.contains(host) && ("https://" + host).equals(origin));
    if (origin != null && !isOwn) {
      return "Daybook answers only to its own page";
    }
    if (isForeign(request)) return "Daybook answers only to its own page";
    return null;
  }

  private boolean isOurs(@Nullable String authority, Request request) {
    if (authority == null) return false;
    if (hosts.contains(authority)) return true;
    int port = Request.getLocalPort(request);
    return NAMES.stream()
        .anyMatch(name ->
            authority.equals(name + ":" + port) || (port == HTTP_PORT && authority.equals(name)));
  }

  private static boolean isForeign(Request request) {
    HttpFields headers = request.getHeaders();
    String site = headers.get("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin")) return false;
    boolean isSafe = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!isSafe) return true;
    boolean isTyped = site.equals("none");
    boolean isFollowed =
        "navigate".equals(headers.get("Sec-Fetch-Mode"))
            && "document".equals(headers.get("Sec-Fetch-Dest"));
    return !isTyped && !isFollowed;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
