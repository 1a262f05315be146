package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
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
          "Permissions-Policy: camera=()",
          "Cache-Control: ");

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
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
        List.of("/", "/js/main.js", "/api/v1/search", "/health", "/none", "/note/x")) {
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
      assertEquals(2, head.split("\r\n" + header, -1).length, header + " in " + head);
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
