package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is let in when a token is asked for.
class TokenTest {
  private static final List<String> PATHS =
      List.of(
          "/", "/js/main.js", "/api/v1/search", "/api/v1/status", "/health", "/none", "/file/x");

  @TempDir Path folder;
  private final Token token = Token.random();
  private TestServer server;

  @BeforeEach
  void start() {
    Access access = new Access(token, List.of("journal.example.org"), Access.Way.PROXY);
    server = new TestServer(folder, access, ServerLimits.standard());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void d7NothingIsAnsweredWithoutTheToken() {
    for (String path : PATHS) {
      String answer = server.rawGet(path);
      assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
      assertTrue(answer.contains("Content-Security-Policy: "), answer);
      assertFalse(answer.contains(token.secret()), answer);
    }
  }

  @Test
  void d7AProgramShowsTheToken() {
    assertEquals(200, bearer(token.secret()));
    assertEquals(401, bearer(token.secret().substring(1)));
    assertEquals(401, bearer(""));
    assertEquals(401, bearer(token.cookie()));
    assertEquals(401, server.get("/health?token=" + token.secret()).statusCode());
  }

  @Test
  void d7ABrowserGetsInByALinkThatWorksOnce() {
    String link = server.entrance().getRawPath() + "?" + server.entrance().getRawQuery();
    assertFalse(link.contains(token.secret()));
    assertTrue(
        server
            .raw("HEAD " + link + " HTTP/1.1\nHost: localhost:PORT\nConnection: close\n\n")
            .startsWith("HTTP/1.1 401"));
    String entered = server.rawGet(link);
    assertTrue(entered.startsWith("HTTP/1.1 303"), entered);
    assertTrue(entered.contains("Location: /\r\n"), entered);
    String cookie = entered.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
    String set = entered.replaceAll("(?s).*(Set-Cookie: [^\r]+).*", "$1");
    assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
    assertFalse(set.contains(token.secret()), set);
    assertEquals(200, server.get("/health", "Cookie", cookie).statusCode());
    assertEquals(401, server.get("/health", "Cookie", cookie + "x").statusCode());
    assertTrue(server.rawGet(link).startsWith("HTTP/1.1 401"), "the link is dead");
  }

  @Test
  void d7WhoGuessesIsToldToGoAway() {
    for (int i = 0; i < 10; i++) assertEquals(401, bearer("guess" + i));
    String answer =
        server.raw(
            "GET / HTTP/1.1\nHost: localhost:PORT\nAuthorization: Bearer x\nConnection: close\n\n");
    assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
    assertTrue(answer.contains("Retry-After: 60"), answer);
    assertEquals(200, bearer(token.secret()), "the owner is not locked out by others");
  }

  @Test
  void d1AConfiguredNameIsLetInAndNoOther() {
    for (String host : List.of("journal.example.org", "JOURNAL.example.org", "localhost:PORT")) {
      assertTrue(withHost(host, "").startsWith("HTTP/1.1 200"), host);
    }
    for (String host :
        List.of("example.org", "x.journal.example.org", "journal.example.org.evil")) {
      assertTrue(withHost(host, "").startsWith("HTTP/1.1 403"), host);
    }
    String own = "Origin: https://journal.example.org\n";
    assertTrue(withHost("journal.example.org", own).startsWith("HTTP/1.1 200"));
    assertTrue(
        withHost("journal.example.org", "Origin: https://evil\n").startsWith("HTTP/1.1 403"));
  }

  @Test
  void d7TheTokenIsKeptWhereOnlyItsOwnerReads() throws IOException, ServerException {
    Path file = folder.resolve("new/token");
    Token made = Token.in(file);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(made.secret(), Token.in(file).secret());
    assertNotEquals(made.secret(), Token.random().secret());
    assertEquals("a token", made.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertTrue(message(file).contains("chmod 600"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, "short");
    assertTrue(message(file).contains("holds no token"));
  }

  private static String message(Path file) {
    return String.valueOf(assertThrows(ServerException.class, () -> Token.in(file)).getMessage());
  }

  private int bearer(String shown) {
    return server.get("/health", "Authorization", "Bearer " + shown).statusCode();
  }

  @Test
  void compressesWhatGoesToAnotherComputer() {
    String asked = "Accept-Encoding: gzip\n";
    String far = get("/api/v1/search", "journal.example.org", asked);
    assertTrue(far.contains("Content-Encoding: gzip"), far);
    String near = get("/api/v1/search", "127.0.0.1:PORT", asked);
    assertTrue(near.startsWith("HTTP/1.1 200") && !near.contains("Content-Encoding"), near);
  }

  private String withHost(String host, String headers) {
    return get("/health", host, headers);
  }

  private String get(String path, String host, String headers) {
    return server.raw(
        "GET %s HTTP/1.1\nHost: %s\nAuthorization: Bearer %s\n%sConnection: close\n\n"
            .formatted(path, host, token.secret(), headers));
  }
}
