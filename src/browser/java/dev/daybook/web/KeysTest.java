package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The page by keyboard alone.
class KeysTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void needsNoMouse() {
    visitor.open("/");
    assertThat(visitor.box()).isFocused();
    visitor.type("compost");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost$"));
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    visitor.press("Enter", "ArrowDown");
    assertThat(visitor.hit(0).locator("h2 a")).isFocused();
    visitor.press("ArrowDown");
    assertThat(visitor.hit(1).locator("h2 a")).isFocused();
    visitor.press("ArrowUp");
    assertThat(visitor.hit(0).locator("h2 a")).isFocused();
    visitor.press("Enter");
    assertThat(visitor.noteTitle()).hasText("Compost");
    assertThat(visitor.find("#note")).isFocused();
    visitor.press("Escape");
    assertThat(visitor.hit(0).locator("h2 a")).isFocused();
    visitor.press("ArrowUp");
    assertThat(visitor.box()).isFocused();
    visitor.press("Escape");
    assertThat(visitor.box()).hasValue("");
  }

  @Test
  void lettersAndControlLeadToTheParts() {
    visitor.open("/?q=compost");
    assertThat(visitor.hit(0)).isVisible();
    visitor.find("#help").focus();
    visitor.press("/");
    assertThat(visitor.box()).isFocused();
    visitor.find("#help").focus();
    visitor.press("Control+k");
    assertThat(visitor.box()).isFocused();
    visitor.find("#help").focus();
    visitor.press("f");
    assertThat(visitor.find("#facets a").first()).isFocused();
    visitor.press("j");
    assertThat(visitor.hit(0).locator("h2 a")).isFocused();
  }

  @Test
  void theFirstHitOpensBesideThePage() {
    visitor.open("/?q=compost");
    assertThat(visitor.hit(0)).isVisible();
    visitor.box().focus();
    Page beside = visitor.page().waitForPopup(() -> visitor.press("Control+Enter"));
    assertThat(beside.locator("#note .note h1")).hasText("Compost");
  }

  @Test
  void theListOfKeysOpensAndSwitchesLettersOff() {
    visitor.open("/note/ideas/shed-sensor.md?q=compost");
    assertThat(visitor.find(".match-count")).hasText("1 of 3");
    visitor.press("?");
    assertThat(visitor.find("dialog")).isVisible();
    visitor.find("dialog label", "Single letters are keys").click();
    visitor.press("Escape");
    assertThat(visitor.find("dialog")).hasCount(0);
    visitor.press("n");
    assertThat(visitor.find(".match-count")).hasText("1 of 3");
    visitor.find("#note button[aria-label^=Next]").click();
    assertThat(visitor.find(".match-count")).hasText("2 of 3");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*match=2$"));
  }
}
