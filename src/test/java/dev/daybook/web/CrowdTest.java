package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.web.ServerLimits.Places;
import dev.daybook.web.ServerLimits.Times;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However many ask, and however slowly, those who ask as people do are answered.
class CrowdTest {
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void e9AFloodIsRefusedAtOnceAndThenAllIsWell() throws Exception {
    ServerLimits limits = limits(100, LONG, LONG, LONG);
    CountDownLatch hold = new CountDownLatch(1);
    try (TestServer server = new TestServer(folder, Access.local(), limits);
        ExecutorService clients = Executors.newFixedThreadPool(12)) {
      server.journal.hold = hold;
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(
            CompletableFuture.supplyAsync(() -> server.rawGet("/api/v1/search?q=a"), clients));
      }
      while (answers.stream().filter(CompletableFuture::isDone).count() < 7) Thread.onSpinWait();
      hold.countDown();
      List<String> all = answers.stream().map(CompletableFuture::join).toList();
      List<String> refused = all.stream().filter(it -> it.startsWith("HTTP/1.1 503")).toList();
      assertEquals(7, refused.size(), "2 run, 3 wait, the rest is refused");
      assertTrue(refused.getFirst().contains("Retry-After: 1"), refused.getFirst());
      assertTrue(refused.getFirst().contains("Content-Security-Policy: "), refused.getFirst());
      assertEquals(5, all.stream().filter(it -> it.startsWith("HTTP/1.1 200")).count());
      assertEquals(200, server.get("/api/v1/search?q=a").statusCode());
    }
  }

  @Test
  void e9WhoWaitsTooLongForATurnIsRefused() {
    ServerLimits limits = limits(new Places(100, 1, 3), new Times(SOON, LONG, LONG, LONG));
    CountDownLatch hold = new CountDownLatch(1);
    try (TestServer server = new TestServer(folder, Access.local(), limits);
        ExecutorService clients = Executors.newFixedThreadPool(2)) {
      server.journal.hold = hold;
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        answers.add(
            CompletableFuture.supplyAsync(() -> server.rawGet("/api/v1/search?q=a"), clients));
      }
      String refused =
          (String) CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
      hold.countDown();
      assertTrue(refused.startsWith("HTTP/1.1 503"), refused);
      assertTrue(refused.contains("Retry-After: 1"), refused);
      assertTrue(refused.contains("ask again in a second"), refused);
      assertTrue(refused.contains("Content-Security-Policy: "), refused);
    }
  }

  @Test
  void f2WhoTakesTooLongToAskIsCutOff() throws IOException {
    ServerLimits limits = limits(100, SOON, LONG, LONG);
    try (TestServer server = new TestServer(folder, Access.local(), limits)) {
      assertEquals("", server.drip("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "x"));
      assertEquals(200, server.get("/health").statusCode());
    }
  }

  @Test
  void f2WhoSaysNothingIsCutOff() throws IOException {
    ServerLimits limits = limits(100, LONG, SOON, LONG);
    try (TestServer server = new TestServer(folder, Access.local(), limits);
        Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      assertEquals(-1, idle.getInputStream().read());
      assertEquals(200, server.get("/health").statusCode());
    }
  }

  @Test
  void f2IdleConnectionsMakeRoom() throws IOException {
    ServerLimits limits = limits(3, LONG, LONG, LONG);
    try (TestServer server = new TestServer(folder, Access.local(), limits)) {
      List<Socket> idle = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
      }
      String answer = server.rawGet("/health");
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      for (Socket socket : idle) socket.close();
    }
  }

  @Test
  void e8AnAnswerThatTakesTooLongIsCutOff() {
    ServerLimits limits = limits(100, LONG, LONG, SOON);
    CountDownLatch hold = new CountDownLatch(1);
    try (TestServer server = new TestServer(folder, Access.local(), limits)) {
      server.journal.hold = hold;
      assertEquals("", server.rawGet("/api/v1/search?q=a"));
      hold.countDown();
      assertEquals(200, server.get("/health").statusCode());
    }
  }

  private static ServerLimits limits(
      int connections, Duration request, Duration idle, Duration answer) {
    return limits(new Places(connections, 2, 3), new Times(LONG, request, idle, answer));
  }

  private static ServerLimits limits(Places places, Times times) {
    ServerLimits usual = ServerLimits.standard();
    return new ServerLimits(places, times, usual.sizes(), usual.query(), usual.lists());
  }
}
