package dev.daybook.web;

import dev.daybook.web.FakeJournal.FakeNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// The real server over a journal of a few notes, on a port that is free.
final class TestServer implements AutoCloseable {
  static final String CANARY = "canary-of-the-folder-above";

  static final String INDEX =
      """
      <!doctype html><html lang="en"><head><title>Daybook</title></head><body>
      <form role="search"><input name="q" value="" data-query></form>
      <p role="status"><!--status--></p>
      <aside><!--facets--></aside><main><!--results--></main><section><!--note--></section>
      </body></html>
      """;

  private static final List<String> NAMES =
      List.of(
          "journal/2024/cluster.md",
          "100%.md",
          "a b#c?d;e=f&g+h.md",
          "Ü/🎉 'n' \"q\".md",
          "back\\slash.md",
          "%2e%2e.md",
          "line\nbreak.md",
          ".md",
          "<img src=x onerror=y>.md");

  final FakeJournal journal;
  final Path web;
  final Path notes;
  volatile boolean runIsUnderWay;
  volatile String lastRun = "";
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer(Path folder) {
    this(folder, Access.local(), ServerLimits.standard());
  }

  TestServer(Path folder, Access access, ServerLimits limits) {
    try {
      Files.writeString(folder.resolve("canary.md"), CANARY);
      web = Files.createDirectories(folder.resolve("web"));
      notes = Files.createDirectories(folder.resolve("notes"));
      writeWeb();
      journal = new FakeJournal(NAMES.stream().map(this::written).toList());
      ServerSettings settings = new ServerSettings("127.0.0.1", 0, web, "1.2.3", access, limits);
      server = Server.start(settings, journal, new FolderFiles(notes), this::run);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (ServerException failed) {
      throw new IllegalStateException(failed);
    }
  }

  int port() {
    return server.port();
  }

  URI uri() {
    return server.uri();
  }

  URI entrance() {
    return server.entrance();
  }

  /// Answers of this path, with headers as name and value in turn.
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      OpenApi.OURS.check(method, answer);
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// The whole answer to these bytes; each `\n` is sent as CRLF.
  String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      String lines = request.replace("PORT", String.valueOf(port())).replace("\n", "\r\n");
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The answer to a beginning that goes on and on, a piece at a time.
  String drip(String begin, String piece) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(50);
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
      StringBuilder answer = new StringBuilder();
      while (true) {
        try {
          int read = socket.getInputStream().read();
          if (read < 0) return answer.toString();
          answer.append((char) read);
        } catch (SocketTimeoutException notYet) {
          socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException cutOff) {
          return answer.toString();
        }
      }
    }
  }

  /// The answer to a GET of exactly this path.
  String rawGet(String path) {
    return raw("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private void writeWeb() throws IOException {
    Files.writeString(web.resolve("index.html"), INDEX);
    Files.createDirectories(web.resolve("js"));
    Files.writeString(web.resolve("js/main.js"), "export const a = 1;\n".repeat(200));
    Files.writeString(web.resolve("js/part.mjs"), "export {};");
    Files.writeString(web.resolve("main.css"), "@layer base;");
    Files.writeString(web.resolve("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.writeString(web.resolve("daybook.webmanifest"), "{}");
    Files.writeString(web.resolve("font.woff2"), "x");
    Files.writeString(web.resolve(".secret"), CANARY);
  }

  private FakeNote written(String path) {
    String text = "The kubernetes nodes & <b>pools</b> of " + path.length() + ".";
    try {
      Path file = notes.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      Files.setLastModifiedTime(file, FileTime.from(FakeJournal.MODIFIED));
      return new FakeNote(path, "Title </script> " + path, text, List.of("work"), Files.size(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean run(boolean full) {
    lastRun = full ? "full" : "changes";
    return !runIsUnderWay;
  }
}
