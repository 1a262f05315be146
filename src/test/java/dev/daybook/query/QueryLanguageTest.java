package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every form of the language, one line each: `text -> tree`.
class QueryLanguageTest {
  /// The cases are in [Examples], which other tests take apart.
  @ParameterizedTest
  @MethodSource("dev.daybook.query.Examples#all")
  void readsTheExample(Examples.Example example) {
    assertEquals(example.tree(), Trees.tree(example.text()), example.text());
  }

  @ParameterizedTest
  @CsvSource({
    "cats sort:newest limit:50, cats, NEWEST, 50",
    "sort:Title, All, TITLE,",
    "(a OR sort:date b), 'Or[a, b]', NEWEST,",
    "sort:best sort:old, All, OLDEST,",
    "limit:5000, All, , 100",
    "-sort:newest a*, a*, NEWEST,",
  })
  void takesOrderAndLimitOutOfTheTree(String text, String tree, Sort sort, Integer limit) {
    ParsedQuery parsed = Trees.parse(text);
    assertEquals(tree, Trees.draw(parsed.query()));
    assertEquals(sort, parsed.sort());
    assertEquals(limit, parsed.limit());
  }

  @Test
  void keepsTheTextAsItWasTyped() {
    assertEquals(" a  b ", Trees.parse(" a  b ").text());
  }
}
