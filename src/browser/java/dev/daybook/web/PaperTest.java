package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is printed: what was found, or the note that is read, and nothing to press.
class PaperTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  private void print(String path) {
    visitor.open(path, Look.DESKTOP_DARK.options());
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visitor.find(".top")).isHidden();
    assertThat(visitor.find(".filters")).isHidden();
    assertThat(visitor.find("body")).hasCSS("display", "block"); // it goes on over the pages
  }

  @Test
  void aListIsPrintedWithItsSnippets() {
    print("/?q=compost");
    assertThat(visitor.hit(0).locator("mark").first()).isVisible();
    assertThat(visitor.find(".why").first()).isHidden();
    assertThat(visitor.find("#note")).isHidden();
    assertThat(visitor.find(".results")).hasCSS("overflow", "visible");
  }

  @Test
  void aNoteIsPrintedByItselfInBlack() {
    print("/note/ideas/shed-sensor.md?q=compost");
    assertThat(visitor.noteTitle()).isVisible();
    assertThat(visitor.noteTitle()).hasCSS("color", "rgb(0, 0, 0)");
    assertThat(visitor.find(".results")).isHidden();
    assertThat(visitor.find(".note-tools")).isHidden();
    assertThat(visitor.find("#note")).hasCSS("overflow", "visible");
  }
}
