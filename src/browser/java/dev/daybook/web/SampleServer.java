package dev.daybook.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
import org.junit.jupiter.api.Assertions;

/// The real server over a notes folder, and a real browser that looks at it.
final class SampleServer implements AutoCloseable {
  private final IndexedJournal journal;
  private final Server server;
  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  SampleServer(Path notesFolder, Path indexFolder) throws IOException, ServerException {
    NotesFolder notes = NotesFolder.open(notesFolder);
    IndexFolder index = IndexFolder.at(indexFolder);
    new Indexer(notes, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
    Path web = Path.of("web").toRealPath();
    server =
        Server.start(
            new ServerSettings("127.0.0.1", 0, web, "test"),
            journal,
            new JournalFiles(notes, journal),
            full -> false);
    String chromium =
        Objects.requireNonNull(
            System.getenv("DAYBOOK_CHROMIUM"), "run ./daybook test, which finds a browser");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /// A browser window of its own that shows that path.
  Page open(String path, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.onPage(this::listen);
    Page page = context.newPage();
    page.navigate(server.uri().resolve(path).toString());
    return page;
  }

  private void listen(Page page) {
    page.onConsoleMessage(message -> {
      boolean isBad = message.type().equals("error") || message.type().equals("warning");
      if (isBad) complaints.add(message.text());
    });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
    page.onRequest(request -> {
      boolean isOurs = request.url().startsWith(server.uri().toString());
      if (!isOurs && !request.url().startsWith("data:")) complaints.add(request.url());
    });
  }

  /// Fails when the browser complained, a script opened a dialog, or anything but this server was
  /// asked for something.
  void assertNoComplaint() {
    List<String> heard = List.copyOf(complaints);
    forgetComplaints();
    Assertions.assertEquals(List.of(), heard);
  }

  void forgetComplaints() {
    complaints.clear();
  }

  @Override
  public void close() throws IOException {
    playwright.close();
    server.close();
    journal.close();
  }
}
