package dev.daybook.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How long a person waits from a key in the search box to the list that it leads to, painted.
///
/// Words of titles all over the vault are typed, each key after the list of the one before and a
/// pause as between the keys of a quick typist. The time is that of the browser: from the event of
/// the key to the first task after the frame in which the list changed.
final class KeyBench {
  private static final int WORDS = 40;

  /// Words typed before those that count, as a server that has just begun is slow.
  private static final int WARMING = 20;

  private static final int PAUSE_MILLIS = 100;

  private static final String LISTEN =
      """
      () => {
        globalThis.waits = [];
        let pressed = null;
        addEventListener('keydown', event => (pressed = event.timeStamp), true);
        new MutationObserver(() => {
          if (pressed === null) return;
          const from = pressed;
          pressed = null;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => waits.push(performance.now() - from);
            port2.postMessage('');
          });
        }).observe(document.getElementById('results'), { childList: true });
      }
      """;

  /// How long the answer itself took of the wait, the connection included.
  private static final String ANSWER =
      """
      performance.getEntriesByType('resource').filter(it => it.name.includes('/search?')).at(-1).duration
      """;

  /// Of letters that keys have: what an input method makes comes without a key to count from.
  private static final String TITLE_WORDS =
      """
      async offset => {
        const answer = await fetch(`/api/v1/search?sort=title&limit=100&offset=${offset}`);
        const { hits } = await answer.json();
        return hits.map(hit => hit.title.match(/(?<!\\p{L})[a-z]{4,}(?!\\p{L})/giu)?.at(-1) ?? '').filter(Boolean);
      }
      """;

  private final Page page;
  private final List<Double> waits = new ArrayList<>();
  private final List<Double> answers = new ArrayList<>();

  private KeyBench(Page page) {
    this.page = page;
  }

  static void run(Path notes) throws IOException, ServerException {
    try (TemporaryFolder index = TemporaryFolder.make();
        SampleServer server = new SampleServer(notes, index.path(), 0);
        Chromium chromium = new Chromium()) {
      Page page = chromium.browser().newContext(Look.DESKTOP.options()).newPage();
      page.navigate(server.uri().toString());
      page.locator("body[data-ready]").waitFor();
      new KeyBench(page).typeAll();
    }
  }

  private void typeAll() {
    List<String> words = words();
    page.evaluate(LISTEN);
    for (String word : words.subList(0, WARMING)) type(word);
    waits.clear();
    answers.clear();
    for (String word : words.subList(WARMING, words.size())) type(word);
    System.out.printf("%d keys in %d words%n", waits.size(), WORDS);
    print("painted", waits);
    print("answer", answers);
  }

  private static void print(String what, List<Double> millis) {
    millis.sort(Comparator.naturalOrder());
    System.out.printf(
        "%-8s p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
        what, share(millis, 0.50), share(millis, 0.95), share(millis, 0.99), share(millis, 1));
  }

  private List<String> words() {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 1_000; offset += 100) {
      for (Object word : (List<?>) page.evaluate(TITLE_WORDS, offset)) all.add(word.toString());
    }
    int wanted = WORDS + WARMING;
    List<String> spread = new ArrayList<>();
    for (int i = 0; i < wanted; i++) spread.add(all.get(i * all.size() / wanted));
    return spread;
  }

  private void type(String word) {
    page.locator("#q").fill("");
    page.locator("#results[aria-busy=false] .count-line").waitFor();
    page.waitForTimeout(3 * PAUSE_MILLIS);
    for (int i = 0; i < word.length(); i++) {
      page.evaluate("waits.length = 0; performance.clearResourceTimings()");
      page.keyboard().type(word.substring(i, i + 1));
      page.waitForCondition(() -> (boolean) page.evaluate("waits.length > 0"));
      waits.add(((Number) page.evaluate("waits[0]")).doubleValue());
      answers.add(((Number) page.evaluate(ANSWER)).doubleValue());
      page.waitForTimeout(PAUSE_MILLIS);
    }
  }

  private static double share(List<Double> millis, double part) {
    return millis.get((int) Math.min(millis.size() - 1, part * millis.size()));
  }
}
