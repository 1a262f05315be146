package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Typing into the box.
class TypingTest {
  @RegisterExtension private final Visitor visitor = new Visitor();

  @Test
  void findsFromTheFirstCharacter() {
    visitor.open("/");
    visitor.type("k");
    assertThat(visitor.count()).hasText(Pattern.compile("^[0-9]+ notes, .*"));
    visitor.type("ubern");
    assertThat(visitor.hit(0).locator("h2")).containsText("Kubernetes");
    assertThat(visitor.hit(0).locator("mark").first()).hasText(Pattern.compile("[Kk]ubernetes"));
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/\\?q=kubern$"));
    assertThat(visitor.page()).hasTitle(Pattern.compile("^kubern \\([0-9]+\\) – Daybook$"));
  }

  /// Browsers ask for the icon with each address, and Safari refuses a hundred in half a minute.
  @Test
  void theAddressFollowsOnceTheKeysRest() {
    visitor.open("/");
    visitor
        .page()
        .evaluate(
            """
            globalThis.addresses = new Set();
            const replaced = history.replaceState.bind(history);
            history.replaceState = (state, unused, url = location.href) => {
              addresses.add(String(url));
              replaced(state, unused, url);
            };
            """);
    visitor.type("kubernetes");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/\\?q=kubernetes$"));
    int addresses = (int) visitor.page().evaluate("addresses.size");
    assertTrue(addresses < "kubernetes".length(), () -> addresses + " addresses");
  }

  @Test
  void enterMakesAStepOfWhatWasTypedAtOnce() {
    visitor.open("/");
    visitor.type("kubern");
    visitor.press("Enter");
    assertTrue(visitor.page().url().endsWith("/?q=kubern"), visitor.page().url());
  }

  /// A window of this height holds few notes, and the others come when those are painted; also when
  /// one was opened by then.
  @Test
  void allNotesFollowThoseInSight() {
    visitor.open("/", Look.DESKTOP.options().setViewportSize(1_200, 300));
    visitor.page().evaluate("globalThis.requestIdleCallback = then => (globalThis.idle = then)");
    visitor.type("garden");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/\\?q=garden$"));
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
    int first = visitor.find(".hits > li").count();
    assertTrue(first > 0 && first < 20, () -> first + " notes");
    visitor.hit(0).locator("h2 a").click();
    assertThat(visitor.noteTitle()).isVisible();
    visitor.page().evaluate("idle()");
    assertThat(visitor.find(".hits > li")).hasCount(20);
  }

  @Test
  void keepsTheOldListUntilTheNewOneIsThere() {
    visitor.open("/?q=compost");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    visitor.page().route("**/api/v1/search?q=compostx*", route -> {});
    visitor.box().pressSequentially("x");
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "true");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    assertThat(visitor.find(".spinner")).isVisible();
  }

  @Test
  void lateAnswersNeverOverwriteNewerOnes() {
    visitor.open("/");
    assertThat(visitor.hit(0)).isVisible();
    List<Route> held = new ArrayList<>();
    visitor.page().route("**/api/v1/search?q=c&*", held::add);
    visitor.type("c");
    visitor.page().waitForResponse("**/api/v1/search?q=compost&*", () -> visitor.type("ompost"));
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    String found = visitor.count().innerText();
    for (Route late : held) late.abort();
    assertThat(visitor.count()).hasText(found);
    visitor.forgetComplaints(); // the browser tells of what was aborted
  }

  @Test
  void anAnswerIsNotShownOnceItsListWasLeft() {
    visitor.open("/?q=compost");
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
    String found = visitor.count().innerText();
    List<Route> held = new ArrayList<>();
    visitor.page().route("**/api/v1/search?q=compost&-tag=how-to&*", held::add);
    visitor
        .page()
        .waitForRequest(
            "**/api/v1/search?q=compost&-tag=how-to&*",
            () ->
                visitor
                    .hit(0)
                    .locator("[data-tag='how-to']")
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT))));
    visitor.page().goBack();
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
    visitor
        .page()
        .waitForResponse(
            "**/api/v1/search?q=compost&-tag=how-to&*", () -> held.forEach(Route::resume));
    visitor.page().waitForTimeout(200); // for what must not come
    assertThat(visitor.count()).hasText(found);
    assertThat(visitor.hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void asksNothingWhileAnInputMethodComposes() {
    visitor.open("/");
    assertThat(visitor.hit(0)).isVisible();
    for (String last : List.of(".examples a", "#keys summary", "#index-state > *")) {
      assertThat(visitor.find(last).first()).isVisible(); // what an empty page asks by itself
    }
    List<String> asked = new ArrayList<>();
    visitor.page().onRequest(request -> asked.add(request.url()));
    visitor.box().evaluate(
        """
        box => {
          box.dispatchEvent(new CompositionEvent('compositionstart'));
          box.value = 'に';
          box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
        }
        """);
    visitor.page().waitForTimeout(200);
    assertEquals(List.of(), asked);
    visitor.box().evaluate("box => box.dispatchEvent(new CompositionEvent('compositionend'))");
    visitor.page().waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/search?")));
  }

  @Test
  void nothingJumpsWhileTheListChanges() {
    visitor.open("/?q=garden");
    assertThat(visitor.hit(0)).isVisible();
    visitor.page().evaluate(
        """
        () => {
          globalThis.shift = 0;
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) globalThis.shift += entry.value;
          }).observe({ type: 'layout-shift' });
        }
        """);
    double top = visitor.find(".hits").boundingBox().y;
    visitor.box().pressSequentially(" tea");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*q=garden\\+tea$"));
    assertThat(visitor.find("#results")).hasAttribute("aria-busy", "false");
    assertEquals(top, visitor.find(".hits").boundingBox().y, "the list begins where it began");
  }

  @Test
  void keysPressedBeforeTheSuggestionsAreThereCount() {
    visitor.open("/?q=comp");
    List<Route> held = new ArrayList<>();
    visitor.page().route("**/js/search/suggest.js", held::add);
    visitor.box().focus();
    visitor.press("Alt+ArrowDown");
    visitor.page().waitForCondition(() -> !held.isEmpty());
    held.forEach(Route::resume);
    assertThat(visitor.find("#suggestions [role=option]").first()).isVisible();
  }

  @Test
  void whatWasChosenStaysChosenInALaterList() {
    visitor.open("/");
    visitor.type("tag:ga");
    assertThat(visitor.find("#suggestions [role=option]").first()).containsText("garden");
    List<Route> held = new ArrayList<>();
    visitor.page().route("**/api/v1/suggest?**", held::add);
    visitor.box().press("r");
    visitor.page().waitForCondition(() -> !held.isEmpty());
    visitor.press("ArrowDown");
    visitor.page().evaluate("document.querySelector('#suggestion-0').dataset.earlier = 'yes'");
    held.forEach(Route::resume);
    assertThat(visitor.find("#suggestion-0:not([data-earlier])"))
        .hasAttribute("aria-selected", "true");
    assertThat(visitor.box()).hasAttribute("aria-activedescendant", "suggestion-0");
  }

  @Test
  void aWordAndItsFilterAreCompletedFromTheKeyboard() {
    visitor.open("/");
    visitor.type("tag:gar");
    assertThat(visitor.find("#suggestions [role=option]").first()).containsText("garden");
    assertThat(visitor.box()).hasAttribute("aria-expanded", "true");
    visitor.press("ArrowDown");
    assertThat(visitor.box()).hasAttribute("aria-activedescendant", "suggestion-0");
    assertThat(visitor.find("#suggestion-0")).hasAttribute("aria-selected", "true");
    visitor.press("Enter");
    assertThat(visitor.box()).hasValue(Pattern.compile("tag:garden\\s?"));
    assertThat(visitor.find("#suggestions")).isHidden();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*tag%3Agarden.*"));
    visitor.type("/");
    assertThat(visitor.find("#suggestions")).isVisible();
    visitor.press("Escape");
    assertThat(visitor.find("#suggestions")).isHidden();
    assertThat(visitor.box()).isFocused();
  }
}
