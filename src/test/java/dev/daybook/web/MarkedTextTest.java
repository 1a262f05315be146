package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.search.SearchResult.Range;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Snippets as HTML: escaped text and `<mark>`, nothing else.
class MarkedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          a cat b -> 2-5 -> a <mark>cat</mark> b
          a & b -> 0-3 -> <mark>a &amp;</mark> b
          <b>x</b> -> 0-3 -> <mark>&lt;b&gt;</mark>x&lt;/b&gt;
          "'</mark> -> 0-1 -> <mark>&quot;</mark>&#39;&lt;/mark&gt;
          &lt; -> 1-3 -> &amp;<mark>lt</mark>;
          abc -> 0-1,2-3 -> <mark>a</mark>b<mark>c</mark>
          abc -> 0-9 -> <mark>abc</mark>
          abc -> 5-9 -> abc
          abc -> 1-1 -> abc
          abc -> 0-2,1-3 -> <mark>ab</mark><mark>c</mark>
          a🎉b -> 2-4 -> a🎉<mark>b</mark>
          a🎉b -> 0-2 -> <mark>a🎉</mark>b
          a\\ud83cb -> 0-1 -> <mark>a</mark>\\ud83cb
          """)
  void marks(String text, String ranges, String html) {
    List<Range> read = Arrays.stream(ranges.split(",", -1)).map(MarkedTextTest::range).toList();
    assertEquals(html, MarkedText.html(text, read));
  }

  private static Range range(String text) {
    String[] ends = text.split("-", -1);
    return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  @Test
  void escapesJustWhatMeansSomethingInHtml() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = String.valueOf(c);
      boolean isSpecial = "&<>\"'".contains(text);
      assertEquals(!isSpecial, MarkedText.escaped(text).equals(text), () -> text + " is escaped");
    }
  }
}
