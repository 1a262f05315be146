package dev.daybook.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Lets in only requests that show the token: programs in `Authorization: Bearer`, browsers in a
/// cookie that they get from a link that works once.
final class TokenGate extends Handler.Wrapper {
  /// Where the link that works once leads.
  static final String ENTER = "/enter";

  private static final String COOKIE = "daybook";
  private static final String BEARER = "Bearer ";

  /// A person mistypes now and then; a program that guesses is told to go away.
  private static final int FAILURES_A_MINUTE = 10;

  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final Token token;
  private final AtomicReference<@Nullable String> code = new AtomicReference<>(Token.randomText());
  private final Map<String, Integer> failures = new HashMap<>();
  private long minute = System.nanoTime();

  TokenGate(Token token) {
    this.token = token;
  }

  /// The path that lets one browser in, once.
  String link() {
    return ENTER + "?code=" + code.get();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isEntering = Request.getPathInContext(request).equals(ENTER);
    String shown = isEntering ? null : bearer(request);
    if (isEntering && enters(request)) return enter(request, response, callback);
    if (shown != null && token.is(shown)) return super.handle(request, response, callback);
    if (!isEntering && hasCookie(request)) return super.handle(request, response, callback);
    boolean isWrong = isEntering || shown != null;
    if (isWrong && isGuessing(Request.getRemoteAddr(request))) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 60);
      return refuse(429, "Too many wrong tokens; wait a minute", response, callback);
    }
    response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    String how = "Show the token as Authorization: Bearer, or open the link that Daybook printed";
    return refuse(401, how, response, callback);
  }

  private static @Nullable String bearer(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null) return null;
    return header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : header;
  }

  private boolean hasCookie(Request request) {
    return Request.getCookies(request).stream()
        .anyMatch(it -> it.getName().equals(COOKIE) && Token.same(token.cookie(), it.getValue()));
  }

  private boolean enters(Request request) {
    String query = request.getHttpURI().getQuery();
    String given = query != null && query.startsWith("code=") ? query.substring(5) : "";
    String expected = code.get();
    return request.getMethod().equals("GET")
        && expected != null
        && Token.same(expected, given)
        && code.compareAndSet(expected, null);
  }

  /// Sets the cookie and leads away from the address with the code, which no longer means anything.
  private boolean enter(Request request, Response response, Callback callback) {
    boolean isSecure = "https".equals(request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO));
    Response.addCookie(
        response,
        HttpCookie.build(COOKIE, token.cookie())
            .path("/")
            .httpOnly(true)
            .secure(isSecure)
            .sameSite(HttpCookie.SameSite.STRICT)
            .build());
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, "/");
    response.write(true, null, callback);
    return true;
  }

  private synchronized boolean isGuessing(String client) {
    long now = System.nanoTime();
    if (now - minute > MINUTE_NANOS) {
      failures.clear();
      minute = now;
    }
    return failures.merge(client, 1, Integer::sum) > FAILURES_A_MINUTE;
  }

  private static boolean refuse(int status, String why, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.CONTENT_TYPE);
    Content.Sink.write(response, true, ProblemDetails.of(status, why).json(), callback);
    return true;
  }
}
