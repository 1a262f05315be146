package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

  /// As a click does, and as one does that opens another tab.
  private static final List<Consumer<Locator>> WAYS =
      List.of(
          Locator::click,
          link ->
              link.click(
                  new Locator.ClickOptions()
                      .setModifiers(List.of(KeyboardModifier.CONTROLORMETA))));

  @TempDir private Path folder;
  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> referrers = new CopyOnWriteArrayList<>();
  private SampleServer server;
  private HttpServer foreign;

  @RegisterExtension private final Visitor visitor = new Visitor();

  @BeforeEach
  void start() throws Exception {
    foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# Private\n\na secretword");
    String out = "[out](http://localhost:%d/out)".formatted(foreign.getAddress().getPort());
    Files.writeString(notes.resolve("link.md"), out);
    server =
        new SampleServer(notes, folder.resolve("index"), 0, full -> runs.incrementAndGet() < 0);
    visitor.visit(server);
    byte[] page =
        "<!doctype html><body><iframe name=frame src='%s?q=secretword'></iframe>"
            .formatted(server.uri())
            .getBytes(StandardCharsets.UTF_8);
    foreign.createContext(
        "/",
        exchange -> {
          String referrer = exchange.getRequestHeaders().getFirst("Referer");
          // The foreign page asks for its own icon, and may say so.
          boolean isLed = exchange.getRequestURI().getPath().equals("/out");
          if (isLed && referrer != null) referrers.add(referrer);
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
  void c14APageThatANoteLeadsToIsNotToldFromWhere() {
    Page page = visitor.open("/note/link.md?q=out");
    visitor.listenNoMore();
    for (Consumer<Locator> way : WAYS) {
      page.navigate(server.uri() + "note/link.md?q=out");
      way.accept(visitor.find(".note-body a[href*='/out']"));
      page.waitForCondition(() -> page.context().pages().stream().anyMatch(ForeignPageTest::isOut));
      Page led = page.context().pages().stream().filter(ForeignPageTest::isOut).findFirst().orElseThrow();
      assertEquals(true, led.evaluate("window.opener === null && document.referrer === ''"));
      if (page.context().pages().size() > 1) led.close();
    }
    assertEquals(List.of(), referrers);
  }

  private static boolean isOut(Page page) {
    return page.url().endsWith("/out");
  }

  @Test
  void d13NothingIsSeenByGoingBackOnceOneIsLoggedOut() throws Exception {
    Access access = new Access(Token.random(), List.of(), Access.Way.UNKNOWN);
    try (SampleServer closed =
        new SampleServer(folder.resolve("notes"), folder.resolve("closed"), 0, full -> false, access)) {
      Page page = visitor.open("/");
      visitor.listenNoMore();
      page.navigate(closed.entrance().toString());
      for (String secret : List.of("?q=secretword", "note/a.md?q=secretword", "api/v1/search?q=secretword")) {
        page.navigate(closed.uri() + secret);
        page.waitForCondition(() -> page.textContent("body").contains("secretword"));
      }
      page.context().clearCookies();
      for (int i = 0; i < 3; i++) {
        page.goBack();
        assertFalse(page.content().contains("a secretword"), page.url());
      }
      visitor.leave();
    }
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
