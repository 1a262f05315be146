package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uses the page in a real browser, on the sample journal.
class PageTest {
  @TempDir private Path folder;
  private IndexedJournal journal;
  private Server server;
  private Playwright playwright;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    NotesFolder notes = NotesFolder.open(Path.of("notes"));
    IndexFolder index = IndexFolder.at(folder);
    new Indexer(notes, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
    server =
        Server.start(
            new ServerSettings("127.0.0.1", 0, Path.of("web").toRealPath(), "test"),
            journal,
            new JournalFiles(notes, journal),
            full -> false);
    playwright = Playwright.create();
    String chromium =
        Objects.requireNonNull(
            System.getenv("DAYBOOK_CHROMIUM"), "run ./daybook test, which finds a browser");
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) complaints.add(message.text());
        });
    page.navigate("http://127.0.0.1:" + server.port() + "/");
  }

  @AfterEach
  void close() throws IOException {
    playwright.close();
    server.close();
    journal.close();
    assertEquals(List.of(), complaints);
  }

  private void axe() {
    assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
  }

  @Test
  void findsWhileOneTypesAndKeepsAllInTheAddress() {
    page.locator("#q").pressSequentially("compo");
    assertThat(page.locator("#hits article.hit").first()).containsText("Compost");
    assertThat(page.locator("#hits mark").first()).containsText("Compost");
    assertThat(page).hasURL(Pattern.compile(".*\\?q=compo$"));
    axe();
    page.locator("a.include", new Page.LocatorOptions().setHasText("garden")).first().click();
    assertThat(page).hasURL(Pattern.compile(".*tag=.*"));
    assertThat(page.locator("#count")).containsText("note");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*\\?q=compo$"));
    page.reload();
    assertThat(page.locator("#q")).hasValue("compo");
    assertThat(page.locator("#hits article.hit").first()).containsText("Compost");
  }

  @Test
  void opensANoteByKeyboardAndGoesBack() {
    page.locator("#q").fill("\"compost tea\"");
    assertThat(page.locator("#hits article.hit").first()).containsText("ompost tea");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#note .title")).containsText("Compost");
    assertThat(page.locator("#note mark").first()).hasText("Compost tea");
    axe();
    page.keyboard().press("Escape");
    assertThat(page.locator("#note")).isHidden();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
  }
}
