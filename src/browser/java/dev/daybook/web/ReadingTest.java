package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Reading a note.
class ReadingTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void opensAtTheSectionThatMatches() {
    visitor.open("/?q=%22compost+tea%22");
    visitor.hit(0).locator(".crumbs a").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/note/garden/compost.md\\?q=.*#n-compost-tea$"));
    assertThat(visitor.noteTitle()).hasText("Compost");
    assertThat(visitor.find("#note mark").first()).hasText("Compost tea");
    assertThat(visitor.find("#n-compost-tea")).isInViewport();
    visitor.page().reload();
    assertThat(visitor.find("#note mark").first()).hasText("Compost tea");
    assertThat(visitor.box()).hasValue("\"compost tea\"");
    visitor.page().goBack();
    assertThat(visitor.noteTitle()).hasCount(0);
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void aNoteThatWasLeftWhileItCameIsNotShown() {
    visitor.open("/?q=compost");
    List<Route> held = new ArrayList<>();
    visitor.page().route("**/js/note/pane.js", held::add); // comes after the note itself
    visitor
        .page()
        .waitForResponse(
            "**/api/v1/notes/garden/compost.md?*",
            () ->
                visitor
                    .page()
                    .waitForRequest(
                        "**/js/note/pane.js", () -> visitor.hit(0).locator("h2 a").click()));
    visitor.page().goBack();
    visitor
        .page()
        .waitForResponse("**/js/note/pane.js", () -> held.forEach(Route::resume));
    visitor.page().waitForTimeout(200); // for what must not come
    assertThat(visitor.noteTitle()).hasCount(0);
    assertThat(visitor.find("#note")).hasAttribute("aria-busy", "false");
  }

  @Test
  void stepsThroughMatchesAndOnIntoTheNextNote() {
    visitor.open("/note/ideas/shed-sensor.md?q=compost");
    assertThat(visitor.find(".match-count")).hasText("1 of 3");
    visitor.press("n");
    assertThat(visitor.find(".match-count")).hasText("2 of 3");
    assertThat(visitor.find("#note mark[aria-current]")).isInViewport();
    assertThat(visitor.find("#note pre mark[aria-current]")).hasText("COMPOST");
    visitor.press("n", "p", "n", "n");
    assertThat(visitor.noteTitle()).not().hasText("A sensor for the shed");
    String next = visitor.noteTitle().innerText();
    assertThat(visitor.find(".hits [aria-current]")).hasText(next);
    visitor.press("p");
    assertThat(visitor.noteTitle()).hasText("A sensor for the shed");
    assertThat(visitor.find(".match-count")).hasText("3 of 3");
  }

  @Test
  void matchesStandAlongTheEdgeAndInTheOutline() {
    visitor.open("/note/ideas/shed-sensor.md?q=compost");
    assertThat(visitor.find(".rail .tick")).hasCount(3);
    assertThat(visitor.find(".rail .is-now")).hasCount(1);
    visitor.find(".outline summary").click();
    Locator sketch = visitor.find(".outline a[data-anchor=sketch]");
    assertThat(sketch.locator(".outline-count > span").first()).hasText("2");
    sketch.click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*#n-sketch$"));
    assertThat(visitor.find("#n-sketch")).isInViewport();
    assertThat(visitor.find(".match-count")).hasText("2 of 3");
  }

  @Test
  void codeIsColouredWithoutTouchingItsMarks() {
    visitor.open("/note/ideas/shed-sensor.md?q=compost");
    assertThat(visitor.find("#note pre mark").first()).isVisible();
    visitor.waitFor("CSS.highlights.get('code-comment')?.size > 0");
    assertEquals(0, visitor.find("#note pre span").count());
  }

  @Test
  void formulasFootnotesAndColumnsAreReadable(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    String text = "A $a^2$ tea[^1] for $5.\n\n$$\nb+c\n$$\n\n|n|\n|--:|\n|1|\n\n[^1]: Hot.\n";
    Files.writeString(notes.resolve("a.md"), text);
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/note/a.md?q=tea");
      assertThat(visitor.find(".math")).hasText(new String[] {"a^2", "b+c"});
      assertThat(visitor.find(".math.is-display")).hasCSS("display", "block");
      assertThat(visitor.find("#note td")).hasCSS("text-align", "end");
      visitor.find(".footnote-ref").click();
      assertThat(visitor.find(".footnotes li")).isInViewport();
      assertThat(visitor.find(".footnotes li p")).hasCSS("display", "inline");
      assertThat(visitor.noteTitle()).isVisible();
      visitor.leave();
    }
  }

  @Test
  void linksLeadOnAndBack() {
    visitor.open("/note/garden/compost.md");
    visitor.find("#note .note-body a", "tomatoes").click();
    assertThat(visitor.noteTitle()).hasText("Tomatoes");
    visitor.find("#links a", "Compost").first().click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/note/garden/compost.md$"));
  }

  @Test
  void aLinkToTheSectionCanBeCopied() {
    visitor.open("/note/garden/compost.md?q=%22compost+tea%22");
    visitor.page().context().grantPermissions(List.of("clipboard-write"));
    assertThat(visitor.find(".match-count")).hasText("1 of 1");
    visitor.press("y");
    assertThat(visitor.find("#spoken")).hasText("Copied a wikilink");
    visitor.box().fill("");
    visitor.box().press("ControlOrMeta+v"); // the page itself may not read what is copied
    assertThat(visitor.box()).hasValue("[[compost#Compost tea]]");
  }

  @Test
  void theMenuOfTheNoteOpensAndClosesByKey() {
    visitor.open("/note/garden/compost.md");
    Locator more = visitor.find(".menu summary");
    more.focus();
    visitor.press("Enter");
    assertThat(visitor.find(".menu li")).hasCount(5);
    assertThat(visitor.find(".menu li", "Open in VS Code")).isVisible();
    visitor.press("Escape");
    assertThat(visitor.find(".menu ul")).isHidden();
    assertThat(more).isFocused();
    assertThat(visitor.noteTitle()).hasText("Compost");
    String raw = visitor.find(".menu a").getAttribute("href");
    String text = (String) visitor.page().evaluate("url => fetch(url).then(a => a.text())", raw);
    assertTrue(text.startsWith("---"), text);
  }

  @Test
  void aNoteIsAPageOfItsOwnOnAPhone() {
    visitor.open("/?q=compost", Look.PHONE.options());
    visitor.hit(0).locator("h2 a").click();
    assertThat(visitor.noteTitle()).hasText("Compost");
    assertThat(visitor.find("#results")).isHidden();
    visitor.find("#note a[aria-label='Close note']").click();
    assertThat(visitor.find("#note")).isHidden();
    assertThat(visitor.hit(0)).isVisible();
  }
}
