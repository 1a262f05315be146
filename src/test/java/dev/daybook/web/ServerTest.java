package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the server listens, and what it says when it cannot.
class ServerTest {
  @TempDir Path folder;

  @Test
  void saysWhereItIs() {
    try (TestServer server = new TestServer(folder)) {
      assertEquals("http://127.0.0.1:" + server.port() + "/", server.uri().toString());
    }
  }

  @Test
  void d15SaysThatThePortIsTaken() {
    try (TestServer server = new TestServer(folder)) {
      ServerSettings settings = settings("127.0.0.1", server.port(), server.web);
      assertEquals(
          "port "
              + server.port()
              + " is in use; stop the other program or choose another with --port",
          refusal(settings));
    }
  }

  @Test
  void d5D6ListensElsewhereOnlyWithTokenNameAndTls() throws IOException {
    Files.writeString(folder.resolve("index.html"), "");
    for (String host : new String[] {"0.0.0.0", "192.168.0.1", "::"}) {
      String refusal = refusal(settings(host, 0, folder));
      assertTrue(refusal.contains("a token is needed"), refusal);
      String ready =
          "daybook serve --host "
              + host
              + " --token --allow-host journal.example.org --behind-proxy";
      assertTrue(refusal.endsWith(ready), refusal);
    }
    Token token = Token.random();
    assertTrue(refusal(wide(token, List.of(), Access.Way.PROXY)).contains("must know the name"));
    assertTrue(
        refusal(wide(token, List.of("a.example"), Access.Way.UNKNOWN)).contains("--insecure-http"));
    assertTrue(refusal(settings("no such host", 0, folder)).startsWith("there is no host"));
  }

  /// The address that it listens on would lead a browser nowhere, and the server lets it in
  /// nowhere.
  @Test
  void d7TheLinkIsToTheNameThatReadersElsewhereAsk() throws IOException, ServerException {
    Files.writeString(folder.resolve("index.html"), TestServer.INDEX);
    List<String> names = List.of("a.example:81", "b.example");
    assertTrue(
        link(wide(Token.random(), names, Access.Way.OPEN))
            .startsWith("http://a.example:81/enter?code="));
    assertTrue(
        link(wide(Token.random(), names, Access.Way.PROXY))
            .startsWith("https://a.example:81/enter?code="));
  }

  private static String link(ServerSettings settings) throws ServerException {
    FakeJournal journal = new FakeJournal(List.of());
    try (Server server =
        Server.start(settings, journal, new FolderFiles(settings.webFolder()), full -> false)) {
      return server.entrance().toString();
    }
  }

  @Test
  void d5ListensOnBothLoopbacks() throws IOException {
    try (TestServer server = new TestServer(folder)) {
      for (String address : new String[] {"127.0.0.1", "::1"}) {
        new Socket(InetAddress.getByName(address), server.port()).close();
      }
    }
  }

  private ServerSettings wide(Token token, List<String> hosts, Access.Way way) {
    Access access = new Access(token, hosts, way);
    return new ServerSettings("0.0.0.0", 0, folder, "1.2.3", access, ServerLimits.standard());
  }

  @Test
  void needsThePage() {
    assertTrue(refusal(settings("127.0.0.1", 0, folder)).contains("there is no index.html"));
    Path none = folder.resolve("none");
    assertTrue(refusal(settings("127.0.0.1", 0, none)).contains("say where it is with --web"));
  }

  @Test
  void freesItsPort() throws IOException {
    int port;
    try (TestServer server = new TestServer(folder)) {
      port = server.port();
      assertEquals(200, server.get("/health").statusCode());
    }
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(port, free.getLocalPort());
    }
  }

  private static ServerSettings settings(String host, int port, Path web) {
    return new ServerSettings(host, port, web, "1.2.3");
  }

  private static String refusal(ServerSettings settings) {
    FakeJournal journal = new FakeJournal(List.of());
    ServerException refused =
        assertThrows(
            ServerException.class,
            () ->
                Server.start(
                    settings, journal, new FolderFiles(settings.webFolder()), full -> false));
    return String.valueOf(refused.getMessage());
  }
}
