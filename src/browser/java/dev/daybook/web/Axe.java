package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/// Finds what keeps people out, in each way of looking at the open page.
final class Axe {
  private Axe() {}

  /// Asserts that there is nothing of the kind, and no other complaint so far; later ones of this
  /// window are not heard.
  ///
  /// @param state of the page, to be named
  static void assertAccessible(Visitor visitor, String state) {
    visitor.assertNoComplaint();
    visitor.listenNoMore(); // axe adds styles of its own, and the browser tells that it may not
    for (Look look : Look.values()) {
      look.at(visitor.page());
      List<String> violations =
          new AxeBuilder(visitor.page())
              .setLegacyMode(true)
              .analyze().getViolations().stream().map(Axe::explained).toList();
      assertEquals(List.of(), violations, look + " " + state);
    }
  }

  private static String explained(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
