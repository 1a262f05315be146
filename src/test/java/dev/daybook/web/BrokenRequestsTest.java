package dev.daybook.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no HTTP, or nearly, is refused in the words of HTTP, or the connection ends.
class BrokenRequestsTest {
  /// Seconds in the suite; `-Ddaybook.requests=10000` asks for more.
  private static final int REQUESTS = Integer.getInteger("daybook.requests", 1_000);

  private static final long SEED = new Random().nextLong();

  /// Far longer than anything takes that does not hang.
  private static final int HANGS_MILLIS = 20_000;

  /// Each `|` is the end of a line.
  private static final List<String> WHOLE =
      List.of(
          "GET /api/v1/search?q=a&tag=b HTTP/1.1|Host: localhost:PORT|Connection: close||",
          "GET /note/100%25.md?q=%22a+b%22 HTTP/1.1|Host: localhost:PORT|Accept: */*||",
          "HEAD /file/a%20b HTTP/1.1|Host: localhost:PORT|If-None-Match: W/\"1-2\"||",
          "POST /api/v1/reindex?full=true HTTP/1.1|Host: localhost:PORT|Content-Length: 4||abcd",
          "POST / HTTP/1.1|Host: localhost:PORT|Transfer-Encoding: chunked||4;a=b|abcd|0||",
          "GET /api/v1/suggest?q=%F0%9F%8E%89 HTTP/1.0|Host: localhost:PORT|Cookie: a=\"b\"||",
          "GET / HTTP/1.1|Host: localhost:PORT|Range: bytes=0-1|Expect: 100-continue||");

  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\0",
          " ",
          "\t",
          ":",
          "%",
          "%00",
          "%ff",
          "/",
          "..",
          ";",
          "?",
          "#",
          "HTTP/0.9",
          "HTTP/2.0",
          "Host: evil.test\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 99999999999999999999\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: \u000bchunked\r\n",
          "ffffffffffffffff\r\n",
          "\"",
          "\u00ff\u00fe",
          "\u00c0\u00ae",
          "OPTIONS",
          "CONNECT",
          "TRACE",
          "[::1]",
          "@",
          "Upgrade: h2c\r\n",
          "Connection: Upgrade, HTTP2-Settings\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

  private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.[01] (\\d{3})");
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\tat |\\.java:|org\\.eclipse|io\\.javalin|dev\\.daybook");

  @TempDir static Path folder;
  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(folder);
  }

  @Test
  void f4NoMutationOfARequestIsAFaultOrHangs() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < REQUESTS; i++) {
      String request = mutated(random);
      String answer = answer(request);
      String what = "seed %d, request %d: %s%n%s".formatted(SEED, i, request, answer);
      Matcher status = STATUS.matcher(answer);
      while (status.find()) assertFalse(status.group(1).equals("500"), what);
      assertFalse(TRACE.matcher(answer).find(), what);
    }
    assertEquals(200, server.get("/health").statusCode());
  }

  /// As in CVE-2026-2332: a line end within the quotes of a chunk's extension, after which one
  /// parser sees the chunk and another a request.
  @Test
  void f1NoRequestIsSmuggledInAChunkExtension() throws IOException {
    server.lastRun = "";
    String hidden = "GET /api/v1/status HTTP/1.1|Host: localhost:PORT||";
    for (String method : List.of("POST /api/v1/reindex", "GET /health")) {
      String chunked = " HTTP/1.1|Host: localhost:PORT|Transfer-Encoding: chunked||";
      String answer = answer(lines(method + chunked + "1;a=\"|X|0||" + hidden + "\"|"));
      assertTrue(answer.startsWith("HTTP/1.1 411 "), answer);
      assertTrue(answer.contains("Connection: close"), answer);
      assertEquals(1, STATUS.matcher(answer).results().count(), answer);
    }
    assertEquals("", server.lastRun);
  }

  private static String lines(String written) {
    return written.replace("|", "\r\n");
  }

  private static String mutated(Random random) {
    StringBuilder request = new StringBuilder(lines(WHOLE.get(random.nextInt(WHOLE.size()))));
    for (int left = 1 + random.nextInt(4); left > 0 && !request.isEmpty(); left--) {
      int at = random.nextInt(request.length());
      int end = Math.min(request.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> request.setCharAt(at, (char) random.nextInt(256));
        case 1 -> request.delete(at, end);
        case 2 -> request.insert(at, request.substring(at, end));
        case 3 -> request.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> request.setLength(at);
      }
    }
    return request.toString();
  }

  /// All that comes back until the connection ends; nothing more is sent after the request.
  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(HANGS_MILLIS);
      String sent = request.replace("PORT", String.valueOf(server.port()));
      try {
        socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      } catch (SocketException cutOff) {
        return ""; // it was refused before it was read to its end
      }
    }
  }
}
