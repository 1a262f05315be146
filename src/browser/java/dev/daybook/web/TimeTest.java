package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Choosing a stretch of time.
class TimeTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void aBarNarrowsAndTheTrailWidens() {
    visitor.open("/?q=garden");
    click(0.01);
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2016$"));
    assertThat(visitor.find(".time-bars rect")).hasCount(12);
    assertThat(visitor.find(".trail")).hasText("All time2016");
    visitor.find(".trail a").first().click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=garden$"));
  }

  @Test
  void aStretchIsDrawnWithThePointer() {
    visitor.open("/?q=garden");
    BoundingBox box = visitor.find(".time-chart").boundingBox();
    visitor.page().mouse().move(box.x + 2, box.y + 10);
    visitor.page().mouse().down();
    visitor.page().mouse().move(box.x + box.width * 0.4, box.y + 10);
    assertThat(visitor.find(".time-label")).containsText("2016 to 20");
    visitor.page().mouse().up();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2016\\.\\.20(19|20)$"));
    assertThat(visitor.find(".chip")).containsText("2016 to 20");
  }

  @Test
  void aStretchIsChosenWithTheKeys() {
    visitor.open("/?q=garden");
    Locator from = visitor.find("[data-key='time From']");
    from.focus();
    visitor.press("ArrowRight", "ArrowRight");
    assertThat(from).hasAttribute("aria-valuetext", Pattern.compile("^2018, [0-9]+ notes?$"));
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2018\\.\\.2026$"));
  }

  @Test
  void datesAndATableSayTheSame() {
    visitor.open("/?q=garden");
    visitor.find(".time-more summary").click();
    int bars = visitor.find(".time-bars rect:not(.is-empty)").count();
    assertEquals(bars, visitor.find(".time-table tbody tr").count());
    visitor.find("[data-key='date First day']").fill("2020-01-01");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2020-01-01\\.\\.$"));
    visitor.find("[data-key='date Last day']").fill("2021-12-31");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2020\\.\\.2021$"));
    assertThat(visitor.find(".time-bars rect")).hasCount(24);
  }

  @Test
  void aMonthShowsAllItsDays() {
    visitor.open("/?date=2016-05");
    assertThat(visitor.find(".time-bars rect")).hasCount(31);
    assertThat(visitor.find(".trail")).hasText("All time2016May 2016");
  }

  @Test
  void someMonthsShowTheirWeeksAndAWeekItsDays() {
    visitor.open("/?date=2016-05..2016-08");
    assertThat(visitor.find(".time-bars rect")).hasCount(19);
    assertThat(visitor.find(".time-label span").first()).hasText("25 Apr 2016");
    click(0.08);
    assertThat(visitor.page()).hasURL(Pattern.compile(".*date=2016-05-02\\.\\.2016-05-08$"));
    assertThat(visitor.find(".time-bars rect")).hasCount(7);
    assertThat(visitor.count()).hasText(Pattern.compile("^1 note.*"));
  }

  @Test
  void notesWithoutADateAreCounted() {
    visitor.open("/");
    visitor.find(".undated a").click();
    assertThat(visitor.box()).hasValue("no:date");
    assertThat(visitor.count()).hasText(Pattern.compile("^4 notes.*"));
  }

  private void click(double share) {
    Locator chart = visitor.find(".time-chart");
    BoundingBox box = chart.boundingBox();
    visitor.page().mouse().click(box.x + box.width * share, box.y + 10);
  }
}
