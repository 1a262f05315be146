package dev.daybook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Uses the page in a real browser, on the sample journal.
class PageTest {
  @TempDir private static Path folder;
  private static SampleServer server;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    server = new SampleServer(Path.of("notes"), folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void openHome() {
    page = server.open("/", Look.LIGHT.options());
  }

  @AfterEach
  void close() {
    page.context().close();
    server.assertNoComplaint();
  }

  /// How people look at the page.
  enum Look {
    LIGHT(1280, ColorScheme.LIGHT),
    DARK(1280, ColorScheme.DARK),
    NARROW_LIGHT(390, ColorScheme.LIGHT),
    NARROW_DARK(390, ColorScheme.DARK);

    private final int width;
    private final ColorScheme scheme;

    Look(int width, ColorScheme scheme) {
      this.width = width;
      this.scheme = scheme;
    }

    NewContextOptions options() {
      return new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
    }
  }

  private void open(String path) {
    open(path, Look.LIGHT.options());
  }

  private void open(String path, NewContextOptions options) {
    page.context().close();
    page = server.open(path, options);
  }

  private Locator hit(int index) {
    return page.locator(".hit").nth(index);
  }

  private Locator count() {
    return page.locator(".count-line");
  }

  private void press(String... keys) {
    for (String key : keys) page.keyboard().press(key);
  }

  @Test
  void findsWhileOneTypes() {
    page.locator("#q").pressSequentially("compo");
    assertThat(hit(0).locator("h2")).hasText("Compost");
    assertThat(hit(0).locator("mark").first()).hasText("Compost");
    assertThat(page).hasURL(Pattern.compile(".*/\\?q=compo$"));
    assertThat(page).hasTitle(Pattern.compile("^compo \\([0-9]+\\) – Daybook$"));
  }

  @Test
  void narrowsAndWidensByFacets() {
    open("/?q=compost");
    assertThat(count()).hasText(Pattern.compile("^1[0-9] notes.*"));
    String all = count().innerText();
    Locator family = page.locator("a.facet-pick[data-key='pick tag family']");
    String promised = family.locator(".count").innerText().replaceAll("\\D.*", "");
    family.click();
    assertThat(count()).hasText(Pattern.compile("^" + promised + " note.*"));
    assertThat(page).hasURL(Pattern.compile(".*q=compost&tag=family$"));
    page.locator("a.facet-not[data-key='not tag family']").click();
    assertThat(page).hasURL(Pattern.compile(".*-tag=family$"));
    page.goBack();
    assertThat(count()).hasText(Pattern.compile("^" + promised + " note.*"));
    page.goBack();
    assertThat(count()).hasText(all);
  }

  @Test
  void sorts() {
    open("/?q=compost");
    page.locator("select").selectOption("oldest");
    assertThat(page).hasURL(Pattern.compile(".*sort=oldest.*"));
    assertThat(hit(0).locator("time")).containsText("2016");
  }

  @Test
  void opensANoteAtItsSectionAndGoesBack() {
    open("/?q=%22compost+tea%22");
    hit(0).locator("a.crumbs").click();
    assertThat(page).hasURL(Pattern.compile(".*/note/garden/compost.md\\?q=.*#n-compost-tea$"));
    assertThat(page.locator("#note h1")).hasText("Compost");
    assertThat(page.locator("#note mark").first()).hasText("Compost tea");
    assertThat(page.locator("#n-compost-tea")).isInViewport();
    page.reload();
    assertThat(page.locator("#note mark").first()).hasText("Compost tea");
    assertThat(page.locator("#q")).hasValue("\"compost tea\"");
    page.goBack();
    assertThat(page.locator("#note h1")).hasCount(0);
    assertThat(hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void followsWikilinksAndBacklinks() {
    open("/note/garden/compost.md");
    page.locator("#note .note-body a", new Page.LocatorOptions().setHasText("tomatoes")).click();
    assertThat(page.locator("#note h1")).hasText("Tomatoes");
    page.locator("#links a", new Page.LocatorOptions().setHasText("Compost")).first().click();
    assertThat(page).hasURL(Pattern.compile(".*/note/garden/compost.md$"));
  }

  @Test
  void needsNoMouse() {
    press("Escape");
    page.locator("#help").focus();
    press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("compost");
    assertThat(hit(0).locator("h2")).hasText("Compost");
    press("Enter", "ArrowDown", "ArrowDown");
    assertThat(hit(1).locator("h2 a")).isFocused();
    press("ArrowUp", "Enter");
    assertThat(page.locator("#note h1")).hasText("Compost");
    press("Escape");
    assertThat(hit(0).locator("h2 a")).isFocused();
    press("?");
    assertThat(page.locator("dialog")).isVisible();
    press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void keepsTheOldListUntilTheNewOneIsThere() {
    open("/?q=compost");
    page.route("**/api/v1/search?q=compostx*", route -> {});
    page.locator("#q").pressSequentially("x");
    assertThat(page.locator("#results")).hasAttribute("aria-busy", "true");
    assertThat(hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void offersWhatWasMeant() {
    open("/?q=compots");
    page.locator("#results a", new Page.LocatorOptions().setHasText("compost")).first().click();
    assertThat(hit(0).locator("h2")).hasText("Compost");
  }

  @Test
  void worksWithoutScript() {
    open("/", new NewContextOptions().setJavaScriptEnabled(false));
    page.locator("#q").fill("compost");
    press("Enter");
    assertThat(hit(0).locator("mark").first()).hasText("Compost");
    page.locator("a.facet-pick", new Page.LocatorOptions().setHasText("garden/soil")).click();
    assertThat(page).hasURL(Pattern.compile(".*tag=garden%2Fsoil.*"));
    hit(0).locator("h2 a").click();
    assertThat(page.locator("#note h1")).hasText("Compost");
    assertTrue(page.locator("#note mark").count() > 0);
  }

  @ParameterizedTest
  @EnumSource
  void isAccessible(Look look) {
    for (String path :
        List.of(
            "/", "/?q=compost", "/?q=compost&tag=family&-tag=meta", "/?q=zzzz", "/?q=titel:compost",
            "/note/garden/compost.md?q=compost")) {
      open(path, look.options());
      assertThat(page.locator("#results")).not().hasAttribute("aria-busy", "true");
      assertThat(page.locator("#note")).not().hasAttribute("aria-busy", "true");
      page.waitForFunction("document.title.includes('Daybook')");
      server.assertNoComplaint();
      List<String> violations =
          new AxeBuilder(page)
              .analyze().getViolations().stream().map(PageTest::explained).toList();
      server.forgetComplaints(); // axe adds styles of its own, and is told that it may not
      assertEquals(List.of(), violations, look + " " + path);
      int beyond = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assertTrue(beyond <= 0, "scrolls sideways by " + beyond + ": " + look + " " + path);
    }
  }

  private static String explained(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
