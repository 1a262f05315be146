package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A tree prints as the text that a person would have typed for it.
class PrintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          a b > a b
          `a b ` > `a b `
          a AND (b OR c) > a AND (b OR c)
          (a b) OR c > a b OR c
          NOT (a b) > -(a b)
          x (foo OR ba > x (foo OR ba
          “a b” > "a b"
          "a b"~0 > "a b"
          title:(a) > `title:a `
          `in:code a b` > in:code a b
          `in:code a b ` > code:(a b)
          title:(a b > in:title a b
          x title:(a b > x title:(a b
          foo in:code > `code:foo `
          -title:a > -title:a
          a NEAR/5 b > a NEAR/5 b
          #a > tag:a
          tag:"a" > tag:a
          tag:"a b",c > tag:"a b",c
          tag:"" > tag:""
          no:tag > -has:tag
          [k2:"v"] > [k2:v]
          [k2:"]"] > [k2:"]"]
          date:2024 > date:2024
          date:2024-01..2024-12 > date:2024
          date:2023..2024 > date:2023..2024
          date:2024-02 > date:2024-02
          date:2024-02..2024-04 > date:2024-02..2024-04
          date:2024-02-29 > date:2024-02-29
          before:2024 > date:..2023
          since:2024-02-29 > date:2024-02-29..
          on:2-15 > on:02-15
          weekday:sunday > weekday:sun
          OR a > \\OR a
          `(a:) b) ` > a: b\\)
          `C++ a:b foo.bar() ` > C++ a:b foo.bar()
          `a:b ` > `a:b `
          `date:soon ` > `\\date:soon `
          """)
  void prints(String text, String printed) {
    assertEquals(printed, Trees.parse(text).query().print());
  }

  @Test
  void printsOrderAndLimitAhead() {
    ParsedQuery parsed = Trees.parse("a limit:5 sort:newest b");
    assertEquals("sort:newest limit:5 a b", parsed.print());
    assertEquals(parsed.query(), Trees.parse(parsed.print()).query());
  }

  @Test
  void readsPrintedRandomTreesAgain() {
    long seed = System.nanoTime();
    RandomTrees trees = new RandomTrees(seed);
    for (int i = 0; i < 50_000; i++) {
      Query tree = trees.next();
      String printed = tree.print();
      String shown = "seed %d, tree %d: %s".formatted(seed, i, printed);
      assertEquals(Trees.draw(tree), Trees.draw(Trees.parse(printed).query()), shown);
      assertEquals(tree, Trees.parse(printed).query(), shown);
    }
  }
}
