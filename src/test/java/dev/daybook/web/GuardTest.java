package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, what every answer carries, and what no path leads to.
class GuardTest {
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy: ",
          "X-Content-Type-Options: nosniff",
          "X-Frame-Options: DENY",
          "Referrer-Policy: no-referrer",
          "Cross-Origin-Opener-Policy: same-origin",
          "Cross-Origin-Resource-Policy: same-origin",
          "Cross-Origin-Embedder-Policy: require-corp",
          "Permissions-Policy: accelerometer=(), ",
          "Cache-Control: ");

  @TempDir static Path folder;
  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          127.0.0.1:PORT -> 200
          localhost:PORT -> 200
          LOCALHOST:PORT -> 200
          [::1]:PORT -> 200
          localhost -> 403
          127.0.0.1 -> 403
          localhost:1 -> 403
          evil.test -> 403
          evil.test:PORT -> 403
          127.0.0.1.evil.test:PORT -> 403
          localhost.evil.test:PORT -> 403
          localhost.:PORT -> 403
          169.254.1.1:PORT -> 403
          192.168.0.1:PORT -> 403
          127.0.0.2:PORT -> 403
          2130706433:PORT -> 403
          0.0.0.0:PORT -> 403
          daybook.local:PORT -> 403
          user@127.0.0.1:PORT -> 400
          """)
  void d1LetsInOwnHosts(String host, int status) {
    for (String path :
        List.of(
            "/",
            "/js/main.js",
            "/api/v1/search",
            "/api/v1/status",
            "/health",
            "/file/100%25.md",
            "/none",
            "/note/x")) {
      String answer =
          server.raw("GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
      boolean isMissing = path.equals("/none") || path.equals("/note/x");
      assertEquals(status == 200 && isMissing ? 404 : status, status(answer), answer);
      assertHeaders(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GET /health HTTP/1.1|Connection: close -> 400
          GET /health HTTP/1.1|Host:|Connection: close -> 400
          GET /health HTTP/1.0 -> 403
          GET /health HTTP/1.1|Host: 127.0.0.1:PORT|Host: evil.test|Connection: close -> 400
          GET http://evil.test/health HTTP/1.1|Host: evil.test|Connection: close -> 403
          GET http://127.0.0.1:PORT/health HTTP/1.1|Host: 127.0.0.1:PORT|Connection: close -> 200
          """)
  void d1LetsInOnlyOneHost(String lines, int status) {
    String answer = server.raw(lines.replace("|", "\n") + "\n\n");
    assertEquals(status, status(answer), answer);
    assertHeaders(answer);
  }

  /// Every origin with every site and every method: data is given only to our own page, to who
  /// typed or followed a link, and to programs, which say neither; and only the first and the last
  /// may change anything.
  @Test
  void d2LetsInNobodyElseWhateverIsSaidTogether() {
    List<String> origins =
        List.of("", "http://127.0.0.1:PORT", "null", "http://evil.test", "https://127.0.0.1:PORT");
    List<String> sites = List.of("", "same-origin", "none", "same-site", "cross-site");
    for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
      for (String path : List.of("/", "/api/v1/search", "/api/v1/reindex", "/file/100%25.md")) {
        for (String origin : origins) {
          for (String site : sites) {
            boolean isSafe = method.equals("GET") || method.equals("HEAD");
            boolean isOwn = origins.indexOf(origin) < 2;
            boolean isNear = sites.indexOf(site) < (isSafe ? 3 : 2);
            String headers =
                (origin.isEmpty() ? "" : "\nOrigin: " + origin)
                    + (site.isEmpty() ? "" : "\nSec-Fetch-Site: " + site);
            server.lastRun = "";
            String answer = ask(method, path, "Accept: */*" + headers);
            String asked = method + " " + path + headers + "\n" + answer;
            assertEquals(isOwn && isNear, status(answer) != 403, asked);
            boolean starts = isOwn && isNear && method.equals("POST") && path.endsWith("reindex");
            assertEquals(starts ? "changes" : "", server.lastRun, asked);
            assertHeaders(answer);
          }
        }
      }
    }
  }

  @Test
  void d1RefusesAnAddressElsewhere() {
    String answer =
        server.raw(
            "GET http://evil.test/health HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n");
    assertTrue(List.of(400, 403).contains(status(answer)), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GET -> Accept: */* -> 200
          GET -> Origin: http://127.0.0.1:PORT -> 200
          GET -> Origin: http://localhost:PORT -> 403
          GET -> Origin: https://127.0.0.1:PORT -> 403
          GET -> Origin: http://127.0.0.1:1 -> 403
          GET -> Origin: http://evil.test -> 403
          GET -> Origin: null -> 403
          GET -> Sec-Fetch-Site: same-origin -> 200
          GET -> Sec-Fetch-Site: none -> 200
          GET -> Sec-Fetch-Site: same-site -> 403
          GET -> Sec-Fetch-Site: cross-site -> 403
          GET -> Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: script -> 403
          GET -> Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document -> 200
          GET -> Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe -> 403
          POST -> Accept: */* -> 202
          POST -> Origin: http://127.0.0.1:PORT|Sec-Fetch-Site: same-origin -> 202
          POST -> Origin: http://evil.test -> 403
          POST -> Origin: null -> 403
          POST -> Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document -> 403
          POST -> Sec-Fetch-Site: same-site -> 403
          POST -> Sec-Fetch-Site: none -> 403
          OPTIONS -> Origin: http://evil.test|Access-Control-Request-Method: POST -> 403
          """)
  void d2LetsInOwnPages(String method, String headers, int status) {
    server.lastRun = "";
    String path = method.equals("GET") ? "/api/v1/search" : "/api/v1/reindex";
    String answer = ask(method, path, headers);
    assertEquals(status, status(answer), answer);
    assertHeaders(answer);
    assertEquals(status == 202 ? "changes" : "", server.lastRun);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          GET -> / -> 200
          GET -> /?q=pools -> 200
          GET -> /?sort=x -> 400
          GET -> /note/x.md -> 404
          GET -> /js/main.js -> 200
          GET -> /main.css -> 200
          GET -> /icon.svg -> 200
          GET -> /file/100%25.md -> 200
          GET -> /api/v1/search -> 200
          GET -> /api/v1/search?x=1 -> 400
          GET -> /api/v1/notes/100%25.md -> 200
          GET -> /api/v1/none -> 404
          GET -> /api/v1/reindex -> 405
          POST -> /api/v1/search -> 405
          PUT -> /note/x -> 405
          DELETE -> /api/v1/notes/100%25.md -> 405
          OPTIONS -> / -> 405
          HEAD -> / -> 200
          HEAD -> /none -> 404
          GET -> /daybook.webmanifest -> 200
          GET -> /opensearch.xml -> 200
          GET -> /api/v1/openapi.json -> 404
          GET -> /api/v1/status -> 200
          GET -> /api/v1/suggest?q=a -> 200
          GET -> /api/v1/facets/tag -> 200
          GET -> /api/v1/facets/none -> 400
          GET -> /api/v1/notes/100%25.md/links -> 200
          GET -> /api/v1/notes/100%25.md/related -> 200
          GET -> /api/v1/notes/100%25.md?format=html -> 200
          GET -> /note/100%25.md -> 200
          GET -> /api/v1/events?x=1 -> 400
          TRACE -> / -> 405
          CONNECT -> / -> 400
          FOO -> / -> 405
          PATCH -> /api/v1/reindex -> 405
          GET -> /%00 -> 400
          GET -> /a%zz -> 400
          GET -> /%c0%ae%c0%ae/x -> 400
          GET -> no-slash -> 400
          """)
  void d9ProtectsEveryAnswer(String method, String path, int status) {
    String answer = ask(method, path, "Accept: */*");
    assertEquals(status, status(answer), answer);
    assertHeaders(answer);
  }

  @Test
  void d9F5ProtectsConflictsAndFaults() {
    server.runIsUnderWay = true;
    assertProtected(409, ask("POST", "/api/v1/reindex", "Accept: */*"));
    server.runIsUnderWay = false;
    try (FaultLog log = new FaultLog()) {
      server.journal.fault = new IllegalStateException("secret");
      assertProtected(500, ask("GET", "/api/v1/search", "Accept: */*"));
      assertProtected(500, ask("GET", "/?q=a", "Accept: */*"));
      server.journal.fault = new StackOverflowError("secret");
      assertProtected(500, ask("GET", "/api/v1/search", "Accept: */*"));
      assertTrue(log.last().getMessage().startsWith("fault "));
    } finally {
      server.journal.fault = null;
    }
  }

  @Test
  void d9ProtectsWhatTheClientHas() {
    String answer = ask("GET", "/api/v1/search", "If-None-Match: *");
    assertProtected(304, answer);
    assertTrue(answer.contains("ETag: W/\"118-"), answer);
  }

  @Test
  void d9F1F4ProtectsWhatNeverGetsToARoute() {
    assertProtected(414, server.rawGet("/?q=" + "a".repeat(9000)));
    assertProtected(431, ask("GET", "/", "X-Long: " + "a".repeat(9000)));
    assertProtected(400, server.raw("nonsense\n\n"));
    assertProtected(400, server.raw("GET / HTTP/1.1\nHost: 127.0.0.1:PORT\nBad Header: a\n\n"));
    assertProtected(505, server.raw("GET / HTTP/3.7\nHost: 127.0.0.1:PORT\n\n"));
    String smuggled =
        """
        POST /api/v1/reindex HTTP/1.1
        Host: 127.0.0.1:PORT
        Content-Length: 4
        Transfer-Encoding: chunked

        0

        """;
    assertProtected(400, server.raw(smuggled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../canary.md",
        "/js/../../canary.md",
        "/%2e%2e/canary.md",
        "/..%2fcanary.md",
        "/%2e%2e%2fcanary.md",
        "/js/..%2f..%2fcanary.md",
        "/..%5ccanary.md",
        "/.%2e/canary.md",
        "/%252e%252e/canary.md",
        "/..;/canary.md",
        "/.secret",
        "/%2esecret",
        "/js/../.secret",
        "//canary.md",
        "/js//../.secret",
        "/%2f%2e%2e%2fcanary.md",
        "/..%00/canary.md",
        "/file/../canary.md",
        "/file/%2e%2e/canary.md",
        "/file/..%2fcanary.md",
        "/file/journal/..%2f..%2f..%2fcanary.md",
        "/file/%252e%252e%252fcanary.md",
        "/file//etc/passwd",
        "/file/%2fetc%2fpasswd",
        "/file/..%5c..%5ccanary.md",
        "/note/..%2fcanary.md",
        "/note/%2e%2e/canary.md",
        "/note/..%5ccanary.md",
        "/api/v1/notes/..%2fcanary.md?format=md",
        "/api/v1/notes/%2e%2e/canary.md?format=md",
        "/api/v1/notes/..%2fcanary.md/links"
      })
  void d8LeadsNowhereElse(String path) {
    String answer = server.rawGet(path);
    assertFalse(answer.contains(TestServer.CANARY), answer);
    assertFalse(answer.contains("root:"), answer);
    assertTrue(List.of(400, 404).contains(status(answer)), answer);
    assertHeaders(answer);
  }

  /// Every way to write a step up, a slash and an end that a list of such attacks knows, at every
  /// route that leads to files.
  @Test
  void d8NoSpellingOfAPathLeadsElsewhere() {
    List<String> ups =
        List.of(
            "..",
            "%2e%2e",
            ".%2e",
            "%2e.",
            "%252e%252e",
            "%c0%ae%c0%ae",
            "%u002e%u002e",
            "..%00",
            "..;",
            "..%0d%0a",
            "....",
            "%ef%bc%8e%ef%bc%8e",
            ".%E2%80%8B.",
            "..%20");
    List<String> slashes =
        List.of("/", "%2f", "%5c", "%252f", "%255c", "%c0%af", "//", "/./", "%u2215", "%e2%88%95");
    List<String> ends =
        List.of("canary.md", "canary.md%00.png", "canary.md::$DATA", "canary.md%20", "canary.md/.");
    for (String route : List.of("/", "/js/", "/file/", "/file/journal/", "/note/", Routes.NOTES)) {
      for (String up : ups) {
        for (String slash : slashes) {
          String path = route + (up + slash).repeat(1 + route.length() % 3);
          for (String end : ends) assertNothing(path + end);
        }
      }
      for (String absolute :
          List.of(
              "C:%5cWindows", "%5c%5c%3f%5cC:", "/etc/passwd", "%2fetc%2fpasswd", "CON", "~/x")) {
        assertNothing(route + absolute);
      }
    }
  }

  private static void assertNothing(String path) {
    String answer = server.rawGet(path);
    assertFalse(answer.contains(TestServer.CANARY) || answer.contains("root:"), path);
    assertTrue(List.of(400, 404).contains(status(answer)), () -> path + "\n" + answer);
    assertHeaders(answer);
  }

  private static String ask(String method, String path, String headers) {
    return server.raw(
        method
            + (" " + path + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n")
            + (headers.replace("|", "\n") + "\n\n"));
  }

  private static void assertProtected(int status, String answer) {
    assertEquals(status, status(answer), answer);
    assertHeaders(answer);
  }

  private static int status(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 "), answer);
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static void assertHeaders(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
    for (String header : HEADERS) {
      assertEquals(
          2, head.split(Pattern.quote("\r\n" + header), -1).length, header + " in " + head);
    }
    assertTrue(
        head.contains("default-src 'none'; script-src 'self';")
            || head.contains("sandbox; default-src 'none'"),
        head);
    String lower = head.toLowerCase(Locale.ROOT);
    for (String never : List.of("\nserver:", "x-powered-by", "access-control-", "set-cookie")) {
      assertFalse(lower.contains(never), head);
    }
    boolean isProblem = status(answer) >= 400 && !head.contains("text/html");
    assertEquals(isProblem, head.contains("application/problem+json"), head);
    assertFalse(answer.matches("(?s).*(Exception|Jetty|Javalin|\\tat ).*"), answer);
  }
}
