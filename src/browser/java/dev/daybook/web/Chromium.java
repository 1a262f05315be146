package dev.daybook.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A real browser without a window, for all tests of the page.
final class Chromium implements AutoCloseable {
  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Chromium() {
    String program =
        Objects.requireNonNull(
            System.getenv("DAYBOOK_CHROMIUM"), "run ./daybook test, which finds a browser");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
