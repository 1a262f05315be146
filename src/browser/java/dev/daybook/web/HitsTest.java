package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the list says of each note.
class HitsTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  private Locator hit(String path) {
    return visitor.find(".hits > li[data-path='%s']".formatted(path));
  }

  @Test
  void furtherSectionsOpenInTheirPlace() {
    visitor.open("/?q=the");
    Locator plot = hit("garden/plot-41.md");
    assertThat(plot.locator(".hit-section")).hasCount(3);
    assertThat(plot.locator(".more")).hasText("+3 more sections in this note");
    String list = visitor.count().innerText();
    plot.locator(".more").focus();
    visitor.press("Enter");
    assertThat(plot.locator(".hit-section")).hasCount(6);
    assertThat(plot.locator(".more")).hasCount(0);
    assertThat(plot.locator(".hit-section").nth(3).locator("a")).isFocused();
    assertThat(plot.locator(".hit-section").nth(3).locator("mark").first()).hasText("the");
    assertThat(visitor.count()).hasText(list);
    assertThat(visitor.noteTitle()).hasCount(0);
    visitor.press("Enter");
    assertThat(visitor.noteTitle()).hasText("Plot 41");
    assertThat(plot.locator(".hit-section")).hasCount(6);
  }

  @Test
  void aNoteThatIsFoundByItsTagsSaysSo() {
    visitor.open("/?q=garden&tag=family");
    assertThat(hit("journal/2021/2021-03-14.md").locator(".how")).hasText("by its tags");
    assertThat(hit("journal/2023/year-2023.md").locator(".how")).hasCount(0);
  }

  @Test
  void soDoesOneThatIsFoundByLinksOrAnotherName(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("links.md"), "# Links\nText.\n\n- [[quince]]\n");
    Files.writeString(notes.resolve("alias.md"), "---\naliases: [Quince]\n---\n# Fruit\nText.\n");
    Files.writeString(notes.resolve("body.md"), "# Body\nA quince.\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/?q=quince");
      assertThat(hit("links.md").locator(".how")).hasText("by its links");
      assertThat(hit("alias.md").locator(".how")).hasText("also called Quince");
      assertThat(hit("body.md").locator("mark")).hasText("quince");
      assertThat(hit("body.md").locator(".how")).hasCount(0);
      visitor.leave();
    }
  }

  @Test
  void wordsThatAreLackingAreToldQuietly() {
    visitor.open("/?q=compost+xylophone");
    assertThat(visitor.find(".lacking")).hasText("No note also says “xylophone”.");
    assertThat(visitor.find(".hit .how", "without")).hasCount(0);
    visitor.open("/?q=compots");
    assertThat(hit("garden/compost.md").locator(".how")).hasText("similar spelling");
  }

  @Test
  void aHitSaysWhyItWasFoundWhenAsked() {
    visitor.open("/?q=compost");
    Locator compost = hit("garden/compost.md");
    Locator why = compost.locator(".why");
    assertThat(why).hasAttribute("aria-expanded", "false");
    assertThat(visitor.find(".reasons")).hasCount(0);
    assertThat(why).hasCSS("opacity", "0"); // it is quiet until one points at the hit
    why.focus();
    assertThat(why).hasCSS("opacity", "1");
    visitor.press("Enter");
    assertThat(compost.locator(".reasons li").first())
        .hasText("What was typed is the name of the note.");
    assertThat(visitor.find(".reasons")).hasCount(1);
    assertThat(why).hasAttribute("aria-expanded", "true");
    assertThat(why).isFocused();
    assertThat(compost.locator(".reasons pre")).isHidden();
    compost.locator(".reasons summary").focus();
    visitor.press("Enter");
    assertThat(compost.locator(".reasons pre")).isVisible();
    why.focus();
    visitor.press("Enter");
    assertThat(visitor.find(".reasons")).hasCount(0);
  }

  @Test
  void listsTablesAndCodeKeepTheirLines(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("list.md"), "# List\n- a plum\n- tart\n");
    Files.writeString(notes.resolve("prose.md"), "# Prose\nA plum\ntart.\n");
    Files.writeString(notes.resolve("table.md"), "# Table\n\n|plum|3|\n|-|-|\n|tart|4|\n");
    Files.writeString(notes.resolve("code.md"), "# Code\n```\n  if plum:\n    tart\n```\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/?q=plum+tart");
      assertThat(hit("list.md").locator(".snippet-line"))
          .hasText(new String[] {"a plum", "tart"});
      assertThat(hit("prose.md").locator(".snippet-line")).hasText("A plum tart.");
      assertThat(hit("table.md").locator(".snippet-line"))
          .hasText(new String[] {"plum · 3", "tart · 4"});
      Locator code = hit("code.md").locator(".is-code");
      assertEquals("if plum:\n  tart", code.innerText());
      assertThat(code).hasCSS("white-space", "pre-wrap");
      visitor.leave();
    }
  }

  @Test
  void notesWithoutADateBeginWithTheOneChangedLast(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "---\nmodified: 2020-01-01\n---\n# Old\n");
    Files.writeString(notes.resolve("b.md"), "---\nmodified: 2021-01-01\n---\n# New\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/");
      assertThat(visitor.count()).hasText("Recently changed");
      assertThat(visitor.find(".hit h2")).hasText(new String[] {"New", "Old"});
      visitor.leave();
    }
  }
}
