package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the page says when there is little to show, or nothing, or nobody to ask.
class StatesTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void theEmptyPageInvites() {
    visitor.open("/");
    assertThat(visitor.count()).hasText("Recent notes");
    assertThat(visitor.hit(0).locator("h2")).isVisible();
    assertThat(visitor.find(".examples li")).hasCount(5);
    for (String text : visitor.find(".examples li").allInnerTexts()) {
      assertTrue(text.matches("(?s).*, [1-9][0-9]* notes?"), text);
    }
    visitor.find(".examples a").first().click();
    assertThat(visitor.count()).hasText(Pattern.compile("^[1-9][0-9]* notes?.*"));
  }

  @Test
  void aQueryThatFindsNothingSaysHowItWasRead() {
    visitor.open("/?q=zzzz+-yyyy");
    assertThat(visitor.find(".nothing-title")).hasText("No note says that.");
    assertThat(visitor.find(".nothing code")).hasText("zzzz -yyyy");
  }

  @Test
  void aWordThatIsMisspelledFindsWhatWasMeant() {
    visitor.open("/?q=compots");
    assertThat(visitor.find(".hit h2", "Compost").first()).isVisible();
  }

  @Test
  void aSpellingThatFindsSomethingIsOfferedWithItsCount() {
    visitor.open("/?q=cimpast&sort=newest");
    assertThat(visitor.find(".nothing-title")).hasText("No note says that.");
    assertThat(visitor.find(".suggestions li")).containsText("11 notes, spelling");
    visitor.find(".suggestions .query", "compost").click();
    assertThat(visitor.box()).hasValue("compost");
    assertThat(visitor.count()).hasText("11 notes, 13 sections");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost&sort=newest$"));
    visitor.page().goBack();
    assertThat(visitor.box()).hasValue("cimpast");
  }

  @Test
  void aFilterThatLeavesNothingIsOfferedWithoutIt() {
    visitor.open("/?q=compost&tag=recipe");
    assertThat(visitor.find(".nothing-title")).hasText("No note says that within these filters.");
    visitor.find(".suggestions .query").first().click();
    assertThat(visitor.count()).hasText("11 notes, 13 sections");
    assertThat(visitor.find(".chip")).hasCount(0);
  }

  @Test
  void whatWasOddInAQueryIsToldAndMendedWithAClick() {
    visitor.open("/?q=titel:compost");
    visitor.find(".warnings .query").click();
    assertThat(visitor.box()).hasValue("title:compost");
    assertThat(visitor.find(".warnings")).hasCount(0);
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void aServerThatIsGoneIsAwaited(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("tea.md"), "# Tea\n\nA cup of tea.\n");
    int port;
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      port = server.uri().getPort();
      visitor.visit(server);
      visitor.open("/?q=tea");
      assertThat(visitor.hit(0).locator("h2")).hasText("Tea");
    }
    visitor.box().pressSequentially(" cup");
    assertThat(visitor.find(".failure")).containsText("does not answer");
    assertThat(visitor.box()).hasValue("tea cup");
    assertThat(visitor.hit(0).locator("h2")).hasText("Tea");
    visitor.forgetComplaints(); // the browser tells of a server that is gone
    Axe.assertAccessible(visitor, "a server that is gone");
    try (SampleServer again = new SampleServer(notes, folder.resolve("index"), port)) {
      assertEquals(port, again.uri().getPort());
      assertThat(visitor.find(".failure")).hasCount(0);
      assertThat(visitor.count()).hasText("1 note, 1 section");
      visitor.leave();
    }
    visitor.forgetComplaints(); // the browser tells of a server that is gone
  }

  @Test
  void worksWithoutScript() {
    visitor.open("/", new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(visitor.find(".hits > li")).hasCount(20);
    visitor.box().fill("compost");
    visitor.press("Enter");
    assertThat(visitor.hit(0).locator("mark").first()).hasText("Compost");
    visitor.find("a.facet-pick", "garden/soil").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*tag=garden%2Fsoil.*"));
    visitor.hit(0).locator("h2 a").click();
    assertThat(visitor.noteTitle()).hasText("Compost");
    assertThat(visitor.find("#note mark").first()).isVisible();
  }

  @Test
  void notesThatRunFromTheRightAreReadSo(@TempDir Path folder) throws IOException, ServerException {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# מחברת\n\nיומן של גינה tea\n\nA line of tea.\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/note/a.md?q=tea");
      assertThat(visitor.noteTitle()).hasAttribute("dir", "auto");
      List<?> sides =
          (List<?>)
              visitor.page().evaluate(
                  """
                  () => [...document.querySelectorAll('.note-body p')].map(p => {
                    const range = document.createRange();
                    range.selectNodeContents(p);
                    const text = range.getBoundingClientRect();
                    const box = p.getBoundingClientRect();
                    return text.left - box.left > box.right - text.right ? 'right' : 'left';
                  })
                  """);
      assertEquals(List.of("right", "left"), sides);
      visitor.leave();
    }
  }
}
