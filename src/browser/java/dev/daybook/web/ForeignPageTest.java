package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A page of somebody else, open in the same browser, gets nothing, changes nothing, and cannot even
/// tell whether a word is found.
class ForeignPageTest {
  /// Tries all that a page may try, and says how each went.
  private static final String TRIES =
      """
      async ours => {
        const element = (name, url) => new Promise(resolve => {
          const it = document.createElement(name);
          it.onload = () => resolve('loaded');
          it.onerror = () => resolve('failed');
          it.src = ours + url;
          document.body.append(it);
        });
        const fetched = (url, options) =>
          fetch(ours + url, { mode: 'no-cors', credentials: 'include', ...options })
            .then(answer => answer.type, () => 'failed');
        const all = [];
        for (const url of ['api/v1/search?q=secretword', 'api/v1/search?q=nothingsuch', 'icon.svg', 'js/main.js']) {
          all.push(await element('img', url), await element('script', url), await fetched(url));
        }
        all.push(await fetched('api/v1/reindex', { method: 'POST' }));
        all.push(await fetched('api/v1/reindex', { method: 'POST', body: new Blob(['a'], { type: 'text/plain' }) }));
        all.push(await fetched('api/v1/status', { mode: 'cors' }));
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', enctype: 'text/plain', target: 'frame', action: ours + 'api/v1/reindex' });
        document.body.append(form);
        form.submit();
        return all;
      }
      """;

  @TempDir private Path folder;
  private final AtomicInteger runs = new AtomicInteger();
  private SampleServer server;
  private HttpServer foreign;

  @RegisterExtension private final Visitor visitor = new Visitor();

  @BeforeEach
  void start() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# Private\n\na secretword");
    server =
        new SampleServer(notes, folder.resolve("index"), 0, full -> runs.incrementAndGet() < 0);
    visitor.visit(server);
    foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page =
        "<!doctype html><body><iframe name=frame src='%s?q=secretword'></iframe>"
            .formatted(server.uri())
            .getBytes(StandardCharsets.UTF_8);
    foreign.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    foreign.start();
  }

  @AfterEach
  void stop() throws IOException {
    visitor.leave();
    foreign.stop(0);
    server.close();
  }

  @Test
  void d2D3D4D12AForeignPageGetsNothingAndChangesNothing() {
    Page page = visitor.open("/");
    visitor.listenNoMore();
    for (String site : List.of("localhost", "127.0.0.1")) { // another site, another origin
      page.navigate("http://" + site + ":" + foreign.getAddress().getPort() + "/");
      Object tried = page.evaluate(TRIES, server.uri().toString());
      assertTrue(tried instanceof List<?> all && all.size() == 15, () -> "" + tried);
      ((List<?>) tried).forEach(it -> assertEquals("failed", it, () -> site + ": " + tried));
      String ours = server.uri().toString();
      assertTrue(page.frames().stream().noneMatch(frame -> frame.url().startsWith(ours)));
    }
    assertEquals(0, runs.get());
  }

  @Test
  void d14NothingOfTheNotesIsStoredInTheBrowser() {
    Page page = visitor.open("/?q=secretword");
    visitor.find(".hit").first().waitFor();
    page.navigate(server.uri() + "note/a.md?q=secretword");
    visitor.find(".note-body").waitFor();
    Object stored =
        page.evaluate(
            """
            async () => JSON.stringify([
              { ...localStorage }, { ...sessionStorage }, document.cookie,
              await caches.keys(), (await indexedDB.databases()).map(it => it.name),
              (await navigator.serviceWorker.getRegistrations()).length])
            """);
    assertTrue(!stored.toString().contains("secretword"), stored.toString());
    assertTrue(stored.toString().endsWith("\"\",[],[],0]"), stored.toString());
  }
}
