package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a browser fetches to show the page for the first time.
class FirstLoadTest {
  /// Of all that is not the reader's own notes, as it comes over the wire.
  private static final int MOST_BYTES = 60_000;

  private static final String FETCHED =
      "['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))";

  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void isLightAndAsksNobodyElse(@TempDir Path folder) throws Exception {
    Path noNotes = Files.createDirectory(folder.resolve("notes"));
    try (SampleServer server = new SampleServer(noNotes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/");
      assertThat(visitor.find(".welcome-title")).isVisible();
      assertThat(visitor.find("#index-state > *")).isVisible();
      visitor.waitFor(FETCHED + ".some(it => it.name.endsWith('/keys.js'))");
      visitor.waitFor(FETCHED + ".some(it => it.name.endsWith('/term.js'))");
      assertEquals(List.of(), fetched(".filter(it => !it.name.startsWith(location.origin))"));
      int bytes = (int) fetched(".reduce((sum, it) => sum + it.encodedBodySize, 0)");
      assertTrue(bytes > MOST_BYTES / 2, bytes + " bytes are too few to be all");
      assertTrue(bytes < MOST_BYTES, bytes + " bytes: " + fetched(".map(it => it.encodedBodySize + it.name)"));
      visitor.leave();
    }
  }

  private Object fetched(String which) {
    return visitor.page().evaluate(FETCHED + ".filter(it => !it.name.includes('/api/'))" + which);
  }
}
