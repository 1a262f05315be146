package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What stands in the address, and the way back.
class HistoryTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void typingIsOneStepAndEnterBeginsTheNext() {
    visitor.open("/");
    visitor.type("compost");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    visitor.press("Enter");
    visitor.type(" tea");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=compost\\+tea$"));
    visitor.page().goBack();
    assertThat(visitor.box()).hasValue("compost");
    visitor.page().goBack();
    assertThat(visitor.box()).hasValue("");
  }

  @Test
  void backLeadsToTheSamePlaceAndFocus() {
    visitor.open("/?q=garden");
    assertThat(visitor.hit(0)).isVisible();
    visitor.box().focus();
    for (int i = 0; i < 14; i++) visitor.press("ArrowDown");
    assertThat(visitor.hit(13).locator("h2 a")).isFocused();
    visitor.page().waitForCondition(() -> scrolled() > 0);
    int scrolled = scrolled();
    String title = visitor.hit(13).locator("h2").innerText();
    visitor.press("Enter");
    assertThat(visitor.noteTitle()).hasText(title);
    visitor.page().goBack();
    assertThat(visitor.noteTitle()).hasCount(0);
    assertThat(visitor.hit(13).locator("h2 a")).isFocused();
    visitor.page().waitForCondition(() -> scrolled() == scrolled);
  }

  @Test
  void aLinkGivesTheSameViewElsewhere() {
    visitor.open("/?q=compost&tag=garden&-tag=meta&date=2022..2023&sort=newest");
    assertThat(visitor.hit(0)).isVisible();
    visitor.hit(0).locator("h2 a").click();
    assertThat(visitor.noteTitle()).isVisible();
    assertThat(visitor.find(".match-count")).hasText(Pattern.compile("^2 of 3$"));
    visitor.press("n");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*match=3.*"));
    String counted = visitor.find(".match-count").innerText();
    String list = visitor.count().innerText();
    visitor.open(visitor.page().url().replaceFirst("https?://[^/]+", ""));
    assertThat(visitor.box()).hasValue("compost");
    assertThat(visitor.count()).hasText(list);
    assertThat(visitor.find(".match-count")).hasText(counted);
    assertThat(visitor.find("#note mark[aria-current]").first()).isInViewport();
    assertThat(visitor.find("select")).hasValue("newest");
  }

  @Test
  void furtherNotesAreAStepOfTheirOwn() {
    visitor.open("/?tag=garden&sort=newest");
    assertThat(visitor.find(".hits > li")).hasCount(20);
    visitor.find(".more-notes").click();
    assertThat(visitor.find(".hits > li")).hasCount(21);
    visitor.page().reload();
    assertThat(visitor.find(".hits > li")).hasCount(21);
    visitor.page().goBack();
    assertThat(visitor.find(".hits > li")).hasCount(20);
  }

  private int scrolled() {
    return (int) visitor.page().evaluate("Math.round(document.getElementById('results').scrollTop)");
  }
}
