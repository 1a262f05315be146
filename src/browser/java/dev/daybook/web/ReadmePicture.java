package dev.daybook.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/// Takes the pictures of the README from the sample notes, on a day that stays the same.
final class ReadmePicture {
  private static final Date TODAY = Date.from(Instant.parse("2026-11-26T12:00:00Z"));

  /// A note that is read at its match in code, beside the list that it is found in.
  private static final String VIEW = "note/ideas/shed-sensor.md?q=compost";

  private ReadmePicture() {}

  static void take(Path folder) throws IOException, ServerException {
    try (TemporaryFolder index = TemporaryFolder.make();
        SampleServer server = new SampleServer(Path.of("notes"), index.path(), 0);
        Chromium chromium = new Chromium()) {
      take(chromium, server, ColorScheme.LIGHT, folder.resolve("page.png"));
      take(chromium, server, ColorScheme.DARK, folder.resolve("page-dark.png"));
    }
  }

  private static void take(Chromium chromium, SampleServer server, ColorScheme scheme, Path file) {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(1280, 800)
            .setDeviceScaleFactor(1.5)
            .setColorScheme(scheme)
            .setLocale("en-GB");
    Page page = chromium.browser().newContext(options).newPage();
    page.clock().setFixedTime(TODAY);
    page.navigate(server.uri() + VIEW);
    page.locator("#links a").first().waitFor();
    page.locator("#index-state > *").waitFor();
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    System.out.println(file);
  }
}
