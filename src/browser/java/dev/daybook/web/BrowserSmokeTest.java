package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import org.junit.jupiter.api.Test;
import com.microsoft.playwright.*;
import java.util.Map;
import java.nio.file.Path;
import java.util.List;

class BrowserSmokeTest {
  @Test
  void runs() {
    try (Playwright p = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD","1")))) {
      Browser b = p.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync")));
      assertEquals("x", b.newPage().evaluate("'x'"));
    }
  }
}
