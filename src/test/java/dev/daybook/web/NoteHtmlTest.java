package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.daybook.search.SearchResult.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a note's HTML is shown, and where it is marked.
class NoteHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>",
        "<h2 id=\"n-a-b\">A b</h2>",
        "<p><a href=\"/note/a%20b.md#n-c\">c</a></p>",
        "<p><a href=\"/file/a.pdf\">c</a></p>",
        "<p><a href=\"#n-c\">c</a></p>",
        "<p><a href=\"mailto:a&#64;b.c\">c</a></p>",
        "<p><img src=\"/file/a.png\" alt=\"b\" width=\"10\" /></p>",
        "<p><img src=\"data:image/png;base64,AAAA\" alt=\"b\" /></p>",
        "<pre><code class=\"language-java\">int a;</code></pre>",
        "<p><span class=\"unresolved\">c</span> <span class=\"remote-image\">h</span></p>",
        "<ol start=\"3\"><li>a</li></ol>",
        "<table><thead><tr><th align=\"left\">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>"
            + "</table>",
        "<div class=\"footnotes\"><ol><li id=\"n-fn-1\">a</li></ol></div>",
        "<p dir=\"rtl\" lang=\"ar\">a</p>",
        "<details><summary>a</summary>b</details>",
        "<hr /><blockquote><p>a</p></blockquote>",
      })
  void keepsWhatIsHarmless(String html) {
    assertEquals(html, NoteHtml.safe(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          a<script>alert(1)</script>b -> ab
          a<style>p{}</style>b -> ab
          <p style="color:red" onclick="x()">a</p> -> <p>a</p>
          <a href="javascript:alert(1)">a</a> -> a
          <a href="JaVaScRiPt:alert(1)">a</a> -> a
          <a href="java&#115;cript:alert(1)">a</a> -> a
          <a href="java&Tab;script:alert(1)">a</a> -> a
          <a href=" javascript:alert(1)">a</a> -> a
          <a href="data:text/html,x">a</a> -> a
          <a href="vbscript:x">a</a> -> a
          <a href="file:///etc/passwd">a</a> -> a
          <a href="//evil.test/x">a</a> -> a
          <a href="/\\evil.test">a</a> -> a
          <a href="\\\\evil.test">a</a> -> a
          <a href="/api/v1/reindex">a</a> -> a
          <a href="?q=x">a</a> -> a
          <a href="#top">a</a> -> <a href="#n-top">a</a>
          <a href="#">a</a> -> a
          <a href="http:evil">a</a> -> a
          <a href="https://a.b/" target="_blank" ping="//e">a</a> -> <a href="https://a.b/" rel="noopener noreferrer">a</a>
          <a href="HTTPS://a.b/" rel="opener">a</a> -> <a href="HTTPS://a.b/" rel="noopener noreferrer">a</a>
          <img src="https://a.b/x.png" alt="b<i>"> -> <span class="remote-image">b&lt;i&gt; (a.b)</span>
          <img src="//u:p@a.b/x.png"> -> <span class="remote-image">a.b</span>
          <img src=" HTTP:\\\\a.b"> -> <span class="remote-image">a.b</span>
          <img src="https://"> -> ``
          <img src="/api/v1/search?q=a"> -> ``
          <img src="/file/a.png" srcset="//e/x 2x" onerror="x()"> -> <img src="/file/a.png" />
          <img src="data:image/svg+xml;base64,AAAA"> -> ``
          <svg onload="x()"><script>y</script><a xlink:href="javascript:z">t</a></svg> -> t
          <math><mtext></mtext></math> -> ``
          <form action="//e"><button>a</button><input name="b" value="c"></form> -> a
          <input type="checkbox" checked onfocus="x()" autofocus name="q"> -> <input type="checkbox" disabled="disabled" checked="checked" />
          <input type="text" value="x"> -> ``
          <input type="image" src="//e"> -> ``
          <textarea></textarea><iframe src="//e"></iframe><object data="//e"></object><embed src="//e"> -> ``
          <base href="//e"><link rel="stylesheet" href="//e"><meta http-equiv="refresh" content="0;//e"> -> ``
          <video poster="//e" src="//e"></video><audio src="//e"></audio> -> ``
          <p id="q">a</p> -> <p id="n-q">a</p>
          <p id="n-a b">a</p> -> <p>a</p>
          <p id="n-a" name="location">a</p> -> <p id="n-a">a</p>
          <p class="hit task evil">a</p> -> <p class="task">a</p>
          <span class="hit">a</span> -> <span>a</span>
          <mark>a</mark> -> <em>a</em>
          <p>a -> <p>a</p>
          a</div></p></body>b -> ab
          1 < 2 & 3 -> 1 &lt; 2 &amp; 3
          &lt;script&gt; -> &lt;script&gt;
          """)
  void c1C2C3TakesAwayWhatIsNotHarmless(String html, String shown) {
    assertEquals(shown, NoteHtml.safe(html));
  }

  @Test
  void takesAwayComments() {
    String html = "<!-- a -->b<!--[if IE]><script>x</script><![endif]--><!--facets-->";
    assertEquals("b", NoteHtml.safe(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          cat -> <p>a cat</p> -> <p>a <mark>cat</mark></p>
          cat -> <p>cat cat</p> -> <p><mark>cat</mark> <mark>cat</mark></p>
          cat -> <p>c<b>a</b>t</p> -> <p><mark>c</mark><b><mark>a</mark></b><mark>t</mark></p>
          cat dog -> <p><b>cat</b> dog</p> -> <p><b><mark>cat</mark></b><mark> dog</mark></p>
          cat -> <p>ca</p><p>t</p> -> <p>ca</p><p>t</p>
          cat -> <td>cat</td> -> cat
          a&b -> <p>x a&amp;b</p> -> <p>x <mark>a&amp;b</mark></p>
          & -> <p>a&amp;&lt;</p> -> <p>a<mark>&amp;</mark>&lt;</p>
          amp -> <p>a&amp;b</p> -> <p>a&amp;b</p>
          <b> -> <p>&lt;b&gt;x</p> -> <p><mark>&lt;b&gt;</mark>x</p>
          </mark><script> -> <p>&lt;/mark&gt;&lt;script&gt;</p> -> <p><mark>&lt;/mark&gt;&lt;script&gt;</mark></p>
          evil -> <p><a href="/note/evil.md">evil</a></p> -> <p><a href="/note/evil.md"><mark>evil</mark></a></p>
          x -> <pre><code class="language-x">x y</code></pre> -> <pre><code class="language-x"><mark>x</mark> y</code></pre>
          é -> <p>caf&eacute;</p> -> <p>caf<mark>é</mark></p>
          """)
  void marks(String word, String html, String marked) {
    String expected = html.startsWith("<td>") ? "<mark>cat</mark>" : marked;
    String shown = NoteHtml.marked(html, text -> found(word, text));
    assertEquals(expected, shown.replaceAll("</?(table|tbody|tr|td)>", ""));
  }

  /// The text stays the same and every tag but `<mark>` too, whatever is marked.
  @Test
  void marksNothingAway() {
    String html =
        "<h2 id=\"n-a\">A &amp; b</h2><p>c<em>d🎉e</em> &lt;f&gt;</p><ul><li>g</li><li>h</li></ul>";
    String plain = NoteHtml.safe(html);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String shown = NoteHtml.marked(html, text -> randomRanges(text.length(), random));
      assertEquals(plain, shown.replaceAll("</?mark>", ""), () -> "seed " + seed);
      assertFalse(Pattern.compile("<mark></mark>").matcher(shown).find(), () -> "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<div>", "<p>", "<a href=\"/note/a\">", "<table>", "&lt;", "<"})
  void c5C6EndsOnDeepAndLongInput(String piece) {
    Duration generous = Duration.ofSeconds(30);
    assertTimeoutPreemptively(
        generous, () -> NoteHtml.marked(piece.repeat(50_000), text -> found("x", text)));
  }

  private static List<Range> found(String word, String text) {
    Matcher matcher = Pattern.compile(word, Pattern.LITERAL).matcher(text);
    return matcher.results().map(it -> new Range(it.start(), it.end())).toList();
  }

  private static List<Range> randomRanges(int length, Random random) {
    List<Range> ranges = new ArrayList<>();
    for (int at = random.nextInt(5); at < length; ) {
      int end = Math.min(length, at + 1 + random.nextInt(6));
      ranges.add(new Range(at, end));
      at = end + random.nextInt(4);
    }
    return ranges;
  }
}
