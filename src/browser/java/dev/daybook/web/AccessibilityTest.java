package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page for everyone: what a screen reader is told, and that nobody is kept out by colour, size
/// or motion.
class AccessibilityTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=compost&tag=family&-tag=meta&date=2016..2022",
        "/?q=zzzz",
        "/?q=cimpast",
        "/?q=titel:compost",
        "/note/ideas/shed-sensor.md?q=compost",
      })
  void nothingStandsInTheWay(String path) {
    visitor.open(path);
    if (path.startsWith("/note")) assertThat(visitor.noteTitle()).isVisible();
    if (path.equals("/")) assertThat(visitor.find(".examples li").first()).isVisible();
    Axe.assertAccessible(visitor, path);
  }

  @Test
  void whatOpensIsAccessibleToo() {
    visitor.open("/note/ideas/shed-sensor.md?q=compost");
    visitor.find(".time-more summary").click();
    visitor.find("[data-key='fold tag garden']").click();
    visitor.find("[data-key='more tag']").click();
    visitor.find(".outline summary").click();
    visitor.find(".menu summary").click();
    Axe.assertAccessible(visitor, "all open");
    visitor.press("Escape", "?");
    assertThat(visitor.find("dialog")).isVisible();
    Axe.assertAccessible(visitor, "the list of keys");
  }

  @Test
  void soAreTheSuggestionsAndTheFurtherSections() {
    visitor.open("/?q=the");
    visitor.find("[data-key='more garden/plot-41.md']").click();
    assertThat(visitor.find("[data-key^='further ']")).isFocused();
    visitor.find("[data-key='why garden/plot-41.md']").click();
    visitor.find(".reasons summary").click();
    visitor.box().focus();
    visitor.press("Alt+ArrowDown");
    assertThat(visitor.find("#suggestions [role=option]").first()).isVisible();
    visitor.press("ArrowDown");
    Axe.assertAccessible(visitor, "suggestions");
  }

  @Test
  void saysWhatWasFoundOnceTypingRests() {
    visitor.open("/");
    visitor.type("compost");
    assertThat(visitor.find("[role=status]")).hasText("11 notes, 13 sections for compost");
  }

  @Test
  void isReadInOrder() {
    visitor.open("/?q=%22compost+tea%22");
    assertThat(visitor.find("body"))
        .matchesAriaSnapshot(
            """
            - link "Skip to the notes"
            - banner:
              - link "Daybook"
              - search:
                - combobox "Search your notes": "\\"compost tea\\""
            - navigation "Filters"
            - main:
              - region "Notes found":
                - heading "1 note, 1 section" [level=1]
                - list:
                  - listitem:
                    - article:
                      - heading "Compost" [level=2]:
                        - link "Compost"
                      - list:
                        - listitem:
                          - heading "Compost tea" [level=3]:
                            - link "Compost tea"
              - region "Open note"
            - status
            """);
  }

  @Test
  void filtersSayWhatTheyDo() {
    visitor.open("/?q=compost&tag=family");
    assertThat(visitor.find("[data-key='facet tag'] .is-in"))
        .matchesAriaSnapshot(
            """
            - listitem:
              - link /family 2 notes/
              - link "Exclude family"
            """);
    assertThat(visitor.find(".chip").first()).hasAccessibleName("Remove tag family");
  }

  @Test
  void isReachedInTheOrderThatItStandsIn() {
    visitor.open("/?q=%22compost+tea%22");
    visitor.find(".skip").focus();
    assertThat(visitor.find(".skip")).isInViewport();
    visitor.press("Enter");
    visitor.press("Tab");
    assertThat(visitor.find(".results select")).isFocused();
    visitor.press("Tab");
    assertThat(visitor.hit(0).locator("h2 a")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=compost&tag=garden", "/note/ideas/shed-sensor.md?q=compost"})
  void nothingScrollsSidewaysDownTo320Pixels(String path) {
    visitor.open(path);
    for (int width : List.of(320, 360, 800, 1440)) {
      visitor.page().setViewportSize(width, 700);
      Object beyond = visitor.page().evaluate("document.documentElement.scrollWidth - innerWidth");
      assertEquals(0, Math.max(0, (int) beyond), "at " + width);
    }
  }

  /// A window of 1280 by 1024 pixels, magnified four times.
  @Test
  void aMatchIsInSightWhenMagnifiedFourTimes() {
    visitor.open(
        "/note/ideas/shed-sensor.md?q=compost",
        new NewContextOptions().setViewportSize(320, 256).setLocale("en-GB"));
    Locator now = visitor.find(".note mark[aria-current]").first();
    for (int i = 0; i < 3; i++) {
      assertThat(now).isInViewport();
      double bar = visitor.find(".note-tools").boundingBox().y;
      double below = bar + visitor.find(".note-tools").boundingBox().height;
      assertTrue(now.boundingBox().y >= below, "the match is below the bar");
      visitor.press("n");
    }
  }

  @Test
  void codeRunsFromTheLeftInANoteFromTheRight(@TempDir Path folder) throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# שלום\n\nטקסט sea.\n\n    cd sea\n");
    try (SampleServer server = new SampleServer(notes, folder.resolve("index"), 0)) {
      visitor.visit(server);
      visitor.open("/note/a.md?q=sea");
      assertThat(visitor.find(".note-body")).hasCSS("direction", "rtl");
      assertThat(visitor.find(".note-body pre")).hasCSS("direction", "ltr");
      assertThat(visitor.find(".snippet-line").first()).hasCSS("direction", "rtl");
      assertThat(visitor.find(".is-code")).hasCSS("direction", "ltr");
      visitor.leave();
    }
  }

  @Test
  void whatIsPressedIsLargeEnough() {
    visitor.open("/?q=compost&tag=garden");
    assertEquals(List.of(), smallerThan(24));
    visitor.open("/?q=compost&tag=garden", Look.PHONE.options().setHasTouch(true).setIsMobile(true));
    visitor.find("#filters > summary").tap();
    assertEquals(List.of(), smallerThan(44));
  }

  @Test
  void motionAndColoursFollowThePerson() {
    visitor.open("/?q=compost", quiet());
    Locator mark = visitor.hit(0).locator("mark").first();
    assertThat(mark).isVisible();
    String moves = (String) mark.evaluate("() => getComputedStyle(document.querySelector('a')).transitionDuration");
    assertEquals("0s", moves);
    assertThat(mark).not().hasCSS("background-color", Pattern.compile("rgba\\(0, 0, 0, 0\\)"));
  }

  private static NewContextOptions quiet() {
    return new NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setForcedColors(ForcedColors.ACTIVE);
  }

  private Object smallerThan(int pixels) {
    return visitor.page().evaluate(
        """
        least => [...document.querySelectorAll('a, button, select, summary, input')]
          .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.skip, .search-go, .time-end'))
          .filter(each => each.getClientRects().length > 0)
          .filter(each => each.getBoundingClientRect().height < least - 0.5)
          .map(each => each.outerHTML.slice(0, 80) + ' ' + each.getBoundingClientRect().height)
        """,
        pixels);
  }
}
