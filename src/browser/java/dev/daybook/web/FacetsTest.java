package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Narrowing the list by what the notes have in common.
class FacetsTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  private Locator pick(String field, String value) {
    return visitor.find("a.facet-pick[data-key='pick %s %s']".formatted(field, value));
  }

  private Locator exclude(String field, String value) {
    return visitor.find("a.facet-not[data-key='not %s %s']".formatted(field, value));
  }

  private static String number(Locator pick) {
    return pick.locator(".count").innerText().replaceAll("\\D.*", "");
  }

  @Test
  void aCountIsTheSizeOfTheResult() {
    visitor.open("/?q=compost");
    String all = visitor.count().innerText();
    String promised = number(pick("tag", "family"));
    pick("tag", "family").click();
    assertThat(visitor.count()).hasText(Pattern.compile("^" + promised + " note.*"));
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost&tag=family$"));
    exclude("tag", "family").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*-tag=family$"));
    visitor.page().goBack();
    assertThat(visitor.count()).hasText(Pattern.compile("^" + promised + " note.*"));
    visitor.page().goBack();
    assertThat(visitor.count()).hasText(all);
  }

  @Test
  void valuesOfAFieldAreEitherOrAllTogether() {
    visitor.open("/?tag=garden&tag=family");
    assertThat(visitor.hit(0)).isVisible();
    String either = visitor.count().innerText();
    visitor.find(".facet-mode a").last().click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*tag.all=garden&tag.all=family$"));
    assertThat(visitor.count()).not().hasText(either);
    assertThat(visitor.find(".facet-mode [aria-current]")).hasText("all");
  }

  @Test
  void tagsAndFoldersAreTrees() {
    visitor.open("/");
    Locator fold = visitor.find("[data-key='fold tag garden']");
    assertThat(fold).hasAttribute("aria-expanded", "false");
    assertThat(pick("tag", "garden/soil")).hasCount(0);
    fold.focus();
    visitor.press("Enter");
    assertThat(fold).hasAttribute("aria-expanded", "true");
    assertThat(fold).isFocused();
    assertThat(pick("tag", "garden/soil").locator(".value")).hasText("soil");
    pick("tag", "garden/soil").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*tag=garden%2Fsoil$"));
    assertThat(pick("tag", "garden/soil")).hasAttribute("aria-current", "true");
  }

  @Test
  void allValuesCanBeLookedThrough() {
    visitor.open("/");
    visitor.find("[data-key='more tag']").click();
    Locator filter = visitor.find("[data-key='filter tag']");
    filter.fill("gau");
    assertThat(visitor.find("[data-key='facet tag'] .facet-pick")).hasCount(1);
    pick("tag", "gauge").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*tag=gauge$"));
    assertThat(visitor.find("[data-key='more tag']")).hasText("Show fewer");
  }

  @Test
  void manyValuesComeAPageAtATime(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    String tags = IntStream.range(0, 130).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
    Files.writeString(notes.resolve("a.md"), "---\ntags: [" + tags + "]\n---\n# Tea\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/");
      visitor.find("[data-key='more tag']", "Show all 130").click();
      assertThat(visitor.find("[data-key='facet tag'] .facet-pick")).hasCount(100);
      Locator further = visitor.find("[data-key='further tag']");
      assertThat(further).hasText("30 more");
      further.focus();
      visitor.press("Enter");
      assertThat(visitor.find("[data-key='facet tag'] .facet-pick")).hasCount(130);
      assertThat(further).hasCount(0);
      visitor.leave();
    }
  }

  @Test
  void foldersThatHoldOneFolderAreDrawnAsOne(@TempDir Path folder) throws Exception {
    Path notes = folder.resolve("notes");
    for (String path : List.of("a/b/c/x.md", "a/b/d/y.md")) {
      Files.createDirectories(notes.resolve(path).getParent());
      Files.writeString(notes.resolve(path), "# Tea\n");
    }
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/");
      assertThat(visitor.find("[data-key='facet folder'] .value")).hasText(new String[] {"a/b", "c", "d"});
      pick("folder", "a/b/c").click();
      assertThat(visitor.count()).hasText("1 note, 1 section");
      visitor.leave();
    }
  }

  @Test
  void anyKeyOfTheFrontMatterNarrowsByTheQuery(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    for (String name : List.of("open", "done", "open too")) {
      String state = name.substring(0, 4);
      Files.writeString(notes.resolve(name + ".md"), "---\nstatus: " + state + "\n---\ntea\n");
    }
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/?q=tea");
      visitor.find("[data-key='head keys']").focus();
      visitor.press("Enter");
      visitor.find("[data-key='head status']").focus();
      visitor.press("Enter");
      Locator open = visitor.find("[data-key='pick key [status:open]']");
      assertThat(open).containsText("2");
      assertThat(visitor.find("[data-key='head status']")).isFocused();
      open.click();
      assertThat(visitor.box()).hasValue("tea [status:open]");
      assertThat(visitor.count()).hasText("2 notes, 2 sections");
      assertThat(open).hasAttribute("aria-current", "true");
      Axe.assertAccessible(visitor, "keys of the front matter");
      Look.DESKTOP.at(visitor.page());
      visitor.find("[data-key='not key [status:open]']").click();
      assertThat(visitor.box()).hasValue("tea -[status:open]");
      assertThat(visitor.count()).hasText("1 note, 1 section");
      visitor.page().goBack();
      open.click();
      assertThat(visitor.box()).hasValue("tea");
      visitor.leave();
    }
  }

  @Test
  void nothingMovesUnderThePointer() {
    visitor.open("/?q=garden");
    pick("tag", "family").hover();
    List<String> before = visitor.find("[data-key='facet tag'] .value").allInnerTexts();
    pick("tag", "family").click();
    assertThat(pick("tag", "family")).hasAttribute("aria-current", "true");
    List<String> after = visitor.find("[data-key='facet tag'] .value").allInnerTexts();
    assertEquals(before.indexOf("family"), after.indexOf("family"));
    visitor.box().hover();
    visitor.box().pressSequentially("s");
    assertThat(visitor.find("[data-key='facet tag'] .value").first()).hasText("family");
  }

  @Test
  void chipsTakeFiltersOutAndBringThemIntoTheQuery() {
    visitor.open("/?q=compost&tag=garden&-tag=meta&date=2016..2021");
    assertThat(visitor.find(".chip")).hasCount(3);
    String found = visitor.count().innerText();
    visitor.find(".chip-action", "Put into the query").click();
    assertThat(visitor.box()).hasValue("tag:garden -tag:meta date:2016..2021 compost");
    assertThat(visitor.count()).hasText(found);
    assertThat(visitor.find(".chip")).hasCount(0);
    visitor.find(".chip-action", "Filters out of the query").click();
    assertThat(visitor.box()).hasValue("compost");
    assertThat(visitor.find(".chip")).hasCount(3);
    visitor.find(".chip").first().click();
    assertThat(visitor.find(".chip")).hasCount(2);
    visitor.find(".chip-action", "Clear all").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/\\?q=compost$"));
  }

  @Test
  void aTagOfAHitIsKeptToOrWithAltLeftOut() {
    visitor.open("/?q=compost");
    Locator tag = visitor.hit(0).locator("[data-tag='how-to']");
    tag.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost&-tag=how-to$"));
    visitor.page().goBack();
    tag.click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost&tag=how-to$"));
  }
}
