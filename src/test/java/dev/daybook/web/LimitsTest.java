package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.web.ServerLimits.Places;
import dev.daybook.web.ServerLimits.Sizes;
import dev.daybook.web.ServerLimits.Times;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is too large is refused at once, in words, and by the size that was set.
class LimitsTest {
  private static final int HEADER = 2000;
  private static final int BODY = 100;
  private static final int QUERY = 40;
  private static final String POST =
      "POST /api/v1/reindex HTTP/1.1\nHost: localhost:PORT\nConnection: close\n";
  private static final String GET =
      "GET /api/v1/search HTTP/1.1\nHost: localhost:PORT\nConnection: close\n";

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    Sizes sizes = new Sizes(HEADER, BODY, QUERY);
    ServerLimits limits = new ServerLimits(Places.standard(), Times.standard(), sizes);
    server = new TestServer(folder, Access.local(), limits);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void f3BodiesHaveTheirLimit() {
    assertRefused(413, "bodies of 100 bytes", POST + "Content-Length: 101\n\n");
    assertRefused(413, "bodies of 100 bytes", POST + "Content-Length: 2000000000\n\naaaa");
    assertRefused(413, "bodies of 100 bytes", GET + "Content-Length: 101\n\n");
    assertTaken(202, POST + "Content-Length: 100\n\n" + "a".repeat(100));
  }

  @Test
  void f3BodiesOfUnknownLengthAreNotTaken() {
    String chunked = POST + "Transfer-Encoding: chunked\n\n";
    assertRefused(411, "Content-Length", chunked + "4\naaaa\n0\n\n");
    assertRefused(411, "Content-Length", chunked + "7fffffff\naaaa");
  }

  @Test
  void f3CompressedBodiesAreNotTaken() {
    String gzip = POST + "Content-Encoding: gzip\nContent-Length: 4\n\naaaa";
    assertRefused(415, "compressed", gzip);
  }

  @Test
  void f3HeadersHaveTheirLimit() {
    assertTaken(200, GET + "X: " + "a".repeat(HEADER / 2) + "\n\n");
    assertRefused(431, "headers", GET + "X: " + "a".repeat(HEADER) + "\n\n");
    assertRefused(431, "headers", GET + "Cookie: " + "a".repeat(64 * 1024) + "\n\n");
    assertRefused(431, "headers", GET + "A: b\n".repeat(1000) + "\n");
    assertRefused(414, "address", GET.replace("search", "search?q=" + "a".repeat(HEADER)) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search?q=", "/?q=", "/note/100%25.md?q="})
  void e5OnlyTheBeginningOfALongQueryIsRead(String path) {
    String answer = server.get(path + "a".repeat(QUERY + 1)).body();
    assertTrue(answer.contains("only the first 40 characters are read"), answer);
  }

  private static void assertTaken(int status, String request) {
    String answer = server.raw(request);
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
  }

  private static void assertRefused(int status, String why, String request) {
    String answer = server.raw(request);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains(why), answer);
    assertTrue(answer.contains("Content-Security-Policy: "), answer);
    assertFalse(answer.contains("aaaa"), answer);
    assertEquals(200, server.get("/health").statusCode());
  }
}
