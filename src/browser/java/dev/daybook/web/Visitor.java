package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Somebody who uses the page over the sample journal. All share one browser and one server; each
/// test begins with the empty page in a window of its own, and fails when the browser complained, a
/// script opened a dialog, or anything but the server was asked for something.
final class Visitor implements BeforeEachCallback, AfterEachCallback {
  /// A busy machine needs its time; nothing is measured here.
  private static final double PATIENCE_MILLIS = 20_000;

  private final List<String> complaints = new ArrayList<>();
  private @Nullable Site site;
  private String root = "";
  private boolean isListening = true;
  private @Nullable Page page;

  /// What the tests share, ended after the last of them.
  private record Site(Chromium chromium, SampleServer server) implements AutoCloseable {
    static Site open() {
      try {
        Path index = Files.createTempDirectory("daybook-page");
        return new Site(new Chromium(), new SampleServer(Path.of("notes"), index, 0));
      } catch (IOException | ServerException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public void close() throws IOException {
      chromium.close();
      server.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Site shared =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(Site.class, key -> Site.open(), Site.class);
    site = shared;
    root = shared.server().uri().toString();
    complaints.clear();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    leave();
    assertNoComplaint();
  }

  /// From now on another server than the shared one is visited.
  void visit(SampleServer other) {
    root = other.uri().toString();
  }

  Page open(String path) {
    return open(path, Look.DESKTOP.options());
  }

  Page open(String path, NewContextOptions options) {
    leave();
    isListening = true;
    Chromium chromium = Objects.requireNonNull(site, "only within a test").chromium();
    BrowserContext context = chromium.browser().newContext(options);
    context.onPage(this::listen);
    Page opened = context.newPage();
    page = opened;
    opened.navigate(root + path.substring(1));
    if (!Boolean.FALSE.equals(options.javaScriptEnabled)) {
      opened.locator("body[data-ready]").waitFor();
    }
    return opened;
  }

  Page page() {
    return Objects.requireNonNull(page, "nothing was opened");
  }

  /// Closes the window, before its server ends.
  void leave() {
    if (page != null) page.context().close();
    page = null;
  }

  Locator find(String selector) {
    return page().locator(selector);
  }

  Locator find(String selector, String text) {
    return page().locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  Locator box() {
    return find("#q");
  }

  Locator hit(int index) {
    return find(".hit").nth(index);
  }

  Locator count() {
    return find(".count-line");
  }

  /// The page as the server wrote it, which stands until the reader is there, may have the title
  /// once more below.
  Locator noteTitle() {
    return find("#note .note h1").first();
  }

  /// Waits until a script's answer is true. `Page.waitForFunction` would evaluate a string within the
  /// page from its second try on, which the page's content security policy refuses.
  void waitFor(String script) {
    page().waitForCondition(() -> Boolean.TRUE.equals(page().evaluate(script)));
  }

  void press(String... keys) {
    for (String key : keys) page().keyboard().press(key);
  }

  void type(String text) {
    page().keyboard().type(text);
  }

  void assertNoComplaint() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertEquals(List.of(), heard);
  }

  void forgetComplaints() {
    complaints.clear();
  }

  /// Takes no complaint of the open window any more.
  void listenNoMore() {
    isListening = false;
  }

  private void listen(Page opened) {
    opened.onConsoleMessage(message -> {
      boolean isBad = message.type().equals("error") || message.type().equals("warning");
      if (isBad && isListening) complaints.add(message.text() + " " + message.location());
    });
    opened.onPageError(complaints::add);
    opened.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
    opened.onRequest(request -> {
      boolean isOurs = request.url().startsWith(root);
      if (isListening && !isOurs && !request.url().startsWith("data:")) complaints.add(request.url());
    });
  }
}
