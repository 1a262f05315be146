package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page as it comes from the server, for who runs no script.
class PlainPageTest {
  @TempDir static Path folder;
  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(folder);
  }

  @Test
  void showsTheNewestNotesWithoutAQuestion() {
    String home = server.get("/").body();
    assertTrue(home.contains("<ol class=\"hits\" start=\"1\">"), home);
    assertTrue(home.contains("value=\"\" data-query"), home);
    assertEquals(home, server.get("/?utm_source=mail").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          /?q=pools -> <title>pools - Daybook</title>
          /?q=pools -> value="pools" data-query
          /?q=pools -> <h1 class="count-line">9 notes, 9 sections</h1>
          /?q=cluster -> <h1 class="count-line">0 notes, 0 sections</h1>
          /?q=pools -> <ol class="hits" start="1"><li><article class="hit"><h2><a href="/note/journal/2024/cluster.md?q=pools#n-node-pools"><bdi>Title &lt;/script&gt; journal/2024/cluster.md</bdi></a></h2>
          /?q=pools -> <time datetime="2024-03-11">2024-03-11</time>
          /?q=pools -> <a class="tag" href="/?q=pools&amp;tag=work"><bdi>#work</bdi></a>
          /?q=pools -> <li class="hit-section"><h3 class="crumbs"><a href="/note/journal/2024/cluster.md?q=pools#n-node-pools"><bdi>Node pools</bdi></a></h3>
          /?q=pools -> <p class="snippet"><span class="snippet-line" dir="auto">The kubernetes nodes &amp; &lt;b&gt;<mark>pools</mark>&lt;/b&gt; of 23.</span>
          /?q=pools -> <p class="more"><a href="/note/journal/2024/cluster.md?q=pools">and 2 more sections</a></p>
          /?q=pools -> <details class="facet" open><summary>Tags</summary><ul class="facet-values"><li><div class="facet-row"><a class="facet-pick" href="/?q=pools&amp;tag=work">
          /?q=pools -> <bdi class="value">work</bdi> <span class="count">30</span></a><a class="facet-not" href="/?q=pools&amp;-tag=work" aria-label="Exclude work">
          /?q=pools&tag=work -> <li class="is-in"><div class="facet-row"><a class="facet-pick" aria-current="true" href="/?q=pools">
          /?q=pools&-tag=draft -> <li class="is-out"><div class="facet-row"><a class="facet-pick" href="/?q=pools">
          /?q=pools&-tag=draft -> not <bdi class="value">draft</bdi>
          /?q=pools -> <a class="facet-pick" href="/?q=pools&amp;tag=">
          /?q=pools -> <bdi class="value">without tag</bdi> <span class="count">3</span>
          /?q=pools&tag= -> <a class="facet-pick" aria-current="true" href="/?q=pools">
          /?q=pools&limit=3&offset=3 -> <ol class="hits" start="4">
          /?q=pools&limit=3&offset=3 -> <a rel="prev" href="/?q=pools&amp;limit=3">Previous</a> <a rel="next" href="/?q=pools&amp;limit=3&amp;offset=6">Next</a>
          /?q=pools&tag=a&offset=20 -> <h1 class="count-line">9 notes, 9 sections</h1>
          /?q=nothing -> <ul class="suggestions"><li><a class="query" href="/?q=cluster">cluster</a> 1 note, spelling</li></ul>
          /?q=titel:x -> <ul class="warnings"><li>titel: is not a field; did you mean title:? <a class="query" href="/?q=title%3Ax">title:x</a></li></ul>
          /?q=%22%3E%3Cscript%3E -> value="&quot;&gt;&lt;script&gt;" data-query
          /?q=%3C!--facets--%3E -> value="&lt;!--facets--&gt;" data-query
          /?sort=newst -> <p role="status">sort does not know newst; it takes relevance, best, newest, oldest, modified, title</p>
          /note/100%25.md -> <title>Title &lt;/script&gt; 100%.md - Daybook</title>
          /note/100%25.md -> <article class="note"><header class="note-head"><h1 dir="auto">Title &lt;/script&gt; 100%.md</h1>
          /note/100%25.md?q=pools -> <div class="note-body" dir="auto"><p id="n-a">The kubernetes nodes &amp; &lt;b&gt;<mark>pools</mark>&lt;/b&gt; of 7.</p></div>
          /note/100%25.md?q=pools -> <ol class="hits" start="1">
          /note/100%25.md -> <section class="links"><h2>Linked from</h2><ul><li><a href="/note/100%25.md"><bdi>Self &lt;b&gt;</bdi></a></li></ul></section>
          /note/none.md -> <p role="status">There is no note none.md</p>
          /note/%3Cscript%3E -> <p role="status">There is no note &lt;script&gt;</p>
          """)
  void isFilledIn(String path, String html) {
    String body = server.get(path).body();
    assertTrue(body.contains(html), () -> html + "\nis not in\n" + body);
    assertFalse(body.contains("<script"), body);
    assertFalse(body.contains("<img"), body);
    assertFalse(body.contains("onclick"), body);
  }

  @Test
  void keepsTheSearchBoxAtHand() {
    HttpResponse<String> wrong = server.get("/?limit=x&q=pools");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("data-query"));
    assertEquals(404, server.get("/note/none.md").statusCode());
  }
}
