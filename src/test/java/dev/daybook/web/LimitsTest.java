package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.query.QueryLimits;
import dev.daybook.web.ServerLimits.Lists;
import dev.daybook.web.ServerLimits.Places;
import dev.daybook.web.ServerLimits.Sizes;
import dev.daybook.web.ServerLimits.Times;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is too large is refused at once, in words, and by the size that was set.
class LimitsTest {
  private static final int HEADER = 2000;
  private static final int BODY = 100;
  private static final QueryLimits QUERY = new QueryLimits(40, 4, 2, 1, 6, 3, 7);
  private static final Lists LISTS = new Lists(7, 70);
  private static final String POST =
      "POST /api/v1/reindex HTTP/1.1\nHost: localhost:PORT\nConnection: close\n";
  private static final String GET =
      "GET /api/v1/search HTTP/1.1\nHost: localhost:PORT\nConnection: close\n";

  @TempDir static Path folder;
  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    Sizes sizes = new Sizes(HEADER, BODY);
    ServerLimits limits =
        new ServerLimits(Places.standard(), Times.standard(), sizes, QUERY, LISTS);
    server = new TestServer(folder, Access.local(), limits);
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
  @CsvSource({
    "/api/v1/search?q=aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd, e, only the first 40 characters are"
        + " read",
    "/?q=aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd, e, only the first 40 characters are read",
    "/note/100%25.md?q=aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd, e, only the first 40 characters",
    "/api/v1/search?q=a+b+c+d, +e, a query has at most 4 words; the rest is left out",
    "/api/v1/search?q=a*+~b, +/c.*/, a query has at most 2 parts like word*",
    "/api/v1/search?q=(a+OR+b), +((c)), groups go 1 deep at most",
    "/api/v1/search?q=/a.*bcd, e/, the regular expression is longer than 6 characters",
    "/api/v1/search?q=a+NEAR/3, 3+b, words can be at most 3 apart",
    "/api/v1/search?q=limit:7, 0, limit: goes up to 7"
  })
  void e2ToE6AQueryHasItsLimits(String path, String more, String warning) {
    String fits = server.get(path).body();
    assertFalse(fits.contains(warning), fits);
    String over = server.get(path + more).body();
    assertTrue(over.contains(warning), over);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?limit=, 7, 8, limit takes a number from 0 to 7",
    "/api/v1/search?limit=5&offset=, 65, 66, offset takes a number from 0 to 65",
    "/api/v1/notes/100%25.md/related?limit=, 7, 8, limit takes a number from 0 to 7"
  })
  void e7AListHasItsLimits(String path, String most, String beyond, String why) {
    assertEquals(200, server.get(path + most).statusCode());
    HttpResponse<String> refused = server.get(path + beyond);
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains(why), refused.body());
  }

  @Test
  void e7ShortListsNeedNoParameter() {
    assertEquals(200, server.get("/?q=the").statusCode());
    assertEquals(200, server.get("/api/v1/search?q=the").statusCode());
    assertEquals(200, server.get("/api/v1/notes/100%25.md/related").statusCode());
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
