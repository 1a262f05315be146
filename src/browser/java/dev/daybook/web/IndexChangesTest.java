package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.daybook.index.Upkeep;
import dev.daybook.index.Upkeep.Watching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The page while the index becomes another one.
class IndexChangesTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @TempDir private Path folder;
  private final Runs runs = new Runs();
  private Path notes;
  private SampleServer server;

  /// Runs that only tell what they are told to.
  private static final class Runs implements IndexRuns {
    private final List<Consumer<Upkeep>> listeners = new CopyOnWriteArrayList<>();
    private volatile Upkeep upkeep = Upkeep.NONE;

    @Override
    public boolean start(boolean full) {
      return false;
    }

    @Override
    public Upkeep upkeep() {
      return upkeep;
    }

    @Override
    public Runnable listen(Consumer<Upkeep> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    void tell(int done, int total) {
      boolean isRunning = done < total;
      upkeep =
          new Upkeep(Watching.EVENTS, isRunning, done, total, total - done, 0, null, List.of());
      listeners.forEach(listener -> listener.accept(upkeep));
    }
  }

  @BeforeEach
  void start() throws IOException, ServerException {
    notes = Files.createDirectory(folder.resolve("notes"));
    server = new SampleServer(notes, folder.resolve("index"), 0, runs);
    visitor.visit(server);
  }

  @AfterEach
  void stop() throws IOException {
    visitor.leave();
    server.close();
  }

  private void write(String name, String date) throws IOException {
    String head = "---\ndate: " + date + "\n---\n# Tea " + name;
    Files.writeString(notes.resolve(name + ".md"), head + "\n\nA cup of tea in the garden.\n");
  }

  @Test
  void anEmptyFolderInvites() {
    visitor.open("/");
    assertThat(visitor.count()).hasText("No notes yet");
    assertThat(visitor.find(".nothing")).containsText("Put Markdown files into the notes folder");
  }

  @Test
  void theFirstRunIsToldAndWhatItHasReadIsFound() throws IOException {
    visitor.open("/");
    assertThat(visitor.count()).hasText("No notes yet");
    runs.tell(120, 1063);
    assertThat(visitor.find(".run")).containsText("Reading your notes: 120 of 1,063");
    assertThat(visitor.find("#progress")).hasText("Reading 120 of 1,063");
    Axe.assertAccessible(visitor, "a first run");
    Look.DESKTOP.at(visitor.page());
    for (int i = 1; i < 9; i++) write("n" + i, "2024-01-0" + i);
    server.index();
    assertThat(visitor.count()).hasText("Recent notes");
    assertThat(visitor.find(".hits > li")).hasCount(8);
    assertThat(visitor.find(".examples li").first()).isVisible();
    assertThat(visitor.find(".run progress")).hasAttribute("value", "120");
    runs.tell(1063, 1063);
    assertThat(visitor.find(".run")).isHidden();
    assertThat(visitor.find("#progress")).isEmpty();
  }

  @Test
  void aNewNoteMovesNothingThatIsRead() throws IOException {
    for (int i = 10; i < 30; i++) write("n" + i, "2024-01-" + i);
    server.index();
    visitor.open("/?q=tea&sort=newest");
    assertThat(visitor.find(".hits > li")).hasCount(20);
    Locator read = visitor.find("[data-path='n14.md']");
    read.locator("h2 a").focus();
    read.evaluate("it => it.scrollIntoView({ block: 'center' })");
    double top = read.boundingBox().y;
    write("new", "2024-06-01");
    server.index();
    assertThat(visitor.count()).hasText("21 notes, 21 sections");
    assertThat(visitor.hit(0).locator("h2")).hasText("Tea new");
    assertThat(read.locator("h2 a")).isFocused();
    assertEquals(top, read.boundingBox().y, 1, "it stays where it was");
  }

  @Test
  void anAnswerThatIsAwaitedIsNotLost() throws IOException {
    write("n1", "2024-01-01");
    server.index();
    visitor.open("/");
    assertThat(visitor.find(".hits > li")).hasCount(1);
    List<Route> held = new CopyOnWriteArrayList<>();
    visitor.page().route("**/api/v1/search?q=tea&*", held::add);
    visitor.page().waitForRequest("**/api/v1/search?q=tea&*", () -> visitor.box().fill("tea"));
    write("n2", "2024-01-02");
    server.index();
    visitor.page().waitForCondition(() -> visitor.find("#index-state").innerText().equals("2 notes"));
    visitor.page().unroute("**/api/v1/search?q=tea&*");
    for (Route route : held) route.resume();
    assertThat(visitor.count()).hasText("2 notes, 2 sections");
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
  }

  @Test
  void aNoteThatIsReadStaysAndItsListFollows() throws IOException {
    for (int i = 10; i < 13; i++) write("n" + i, "2024-01-" + i);
    server.index();
    visitor.open("/note/n10.md?q=tea");
    assertThat(visitor.noteTitle()).hasText("Tea n10");
    write("n13", "2024-01-13");
    server.index();
    assertThat(visitor.count()).hasText("4 notes, 4 sections");
    assertThat(visitor.noteTitle()).hasText("Tea n10");
    assertThat(visitor.find(".hits [aria-current]")).hasText("Tea n10");
    assertThat(visitor.find("#note")).isFocused();
  }
}
