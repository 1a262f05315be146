package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Open pages hear of the index, and nobody waits for them when the server stops.
class IndexEventsTest {
  private static final int PATIENCE_MILLIS = 20_000;

  @TempDir Path folder;
  private TestServer server;
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeEach
  void start() {
    server = new TestServer(folder);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) socket.close();
    server.close();
  }

  @Test
  void tellsTheGenerationAtOnceAndWhenItChanges() throws IOException {
    BufferedReader events = listen();
    assertEquals("HTTP/1.1 200 OK", events.readLine());
    assertTrue(next(events, "event: ").equals("changed"));
    assertTrue(next(events, "data: ").startsWith("{\"generation\":118,"));
    server.journal.generation = 119;
    String data = next(events, "data: ");
    while (data.startsWith("{\"generation\":118,")) data = next(events, "data: ");
    assertTrue(data.startsWith("{\"generation\":119,"), data);
  }

  @Test
  void endsWhenTheServerStops() throws IOException {
    BufferedReader events = listen();
    next(events, "data: ");
    server.close();
    assertTrue(events.lines().count() < 10, "it ends");
  }

  @Test
  void refusesTooMany() throws IOException {
    for (int i = 0; i < IndexEvents.MOST_CLIENTS; i++) next(listen(), "data: ");
    assertEquals("HTTP/1.1 503 Service Unavailable", listen().readLine());
  }

  @Test
  void takesInNewOnesForThoseWhoHaveGone() throws IOException {
    for (int i = 0; i < IndexEvents.MOST_CLIENTS; i++) next(listen(), "data: ");
    for (Socket socket : sockets) socket.close();
    assertEquals("HTTP/1.1 200 OK", listen().readLine());
  }

  private BufferedReader listen() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    sockets.add(socket);
    socket.setSoTimeout(PATIENCE_MILLIS);
    String request = "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) return line.substring(start.length());
    }
    throw new IOException("ended before " + start);
  }
}
