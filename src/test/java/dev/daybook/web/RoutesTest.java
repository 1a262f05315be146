package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each address answers.
class RoutesTest {
  private static final String CLUSTER = "/api/v1/notes/journal/2024/cluster.md";

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void searches() throws IOException {
    JsonNode json =
        json("/api/v1/search?q=kubernetes&tag=work&facets=tag,year&histogram=month&limit=1");
    assertEquals("kubernetes", json.at("/query/q").asText());
    assertEquals("kubernetes", json.at("/query/parsed").asText());
    assertEquals("[]", json.at("/query/warnings").toString());
    assertEquals("{\"notes\":9,\"complete\":9,\"sections\":9}", json.get("total").toString());
    assertEquals(0, json.get("offset").asInt());
    assertEquals(1, json.get("limit").asInt());
    assertTrue(json.get("tookMs").isNumber());
    assertFalse(json.get("partial").asBoolean());
    JsonNode hit = json.at("/hits/0");
    assertEquals("journal/2024/cluster.md", hit.get("path").asText());
    assertEquals("/note/journal/2024/cluster.md", hit.get("url").asText());
    assertEquals("2024-03-11", hit.get("date").asText());
    assertEquals("2024-04-02T09:12:00Z", hit.get("modified").asText());
    assertEquals("[\"Ann\"]", hit.get("authors").toString());
    assertEquals(8.93, hit.get("score").asDouble());
    assertFalse(hit.get("stale").asBoolean());
    assertEquals(2, hit.get("moreSections").asInt());
    assertEquals("exact", hit.at("/sections/0/tier").asText());
    assertEquals("node-pools", hit.at("/sections/0/anchor").asText());
    assertEquals("[]", hit.at("/sections/0/headingRanges").toString());
    assertEquals("[[4,14]]", hit.at("/sections/0/snippets/0/ranges").toString());
    assertEquals(
        "The <mark>kubernetes</mark> nodes &amp; &lt;b&gt;pools&lt;/b&gt; of 23.",
        hit.at("/sections/0/snippets/0/html").asText());
    assertEquals(
        "[{\"value\":\"work\",\"notes\":30,\"selected\":true},"
            + "{\"value\":\"K8s & Ä\",\"notes\":21},"
            + "{\"value\":\"draft\",\"notes\":1,\"excluded\":true}]",
        json.at("/facets/tag/values").toString());
    assertEquals(231, json.at("/facets/tag/distinct").asInt());
    assertEquals(3, json.at("/facets/year/none").asInt());
    assertEquals(
        "{\"interval\":\"month\",\"undated\":2,\"buckets\":"
            + "[{\"from\":\"2024-01-01\",\"to\":\"2024-02-01\",\"notes\":4}]}",
        json.get("histogram").toString());
    assertEquals(
        "{\"generation\":118,\"asOf\":\"2024-09-30T10:02:11Z\",\"pending\":0}",
        json.get("index").toString());
  }

  @Test
  void leavesOutWhatWasNotAskedFor() throws IOException {
    JsonNode json = json("/api/v1/search");
    assertFalse(json.has("histogram"));
    assertEquals("{}", json.get("facets").toString());
    assertEquals("[]", json.get("suggestions").toString());
  }

  @Test
  void suggestsAndWarns() throws IOException {
    JsonNode json = json("/api/v1/search?q=titel:nothing");
    assertEquals(
        "[{\"q\":\"cluster\",\"notes\":1,\"why\":\"spelling\"}]",
        json.get("suggestions").toString());
    JsonNode warning = json.at("/query/warnings/0");
    assertEquals(0, warning.get("start").asInt());
    assertEquals(6, warning.get("end").asInt());
    assertEquals("title:nothing", warning.get("repaired").asText());
    assertTrue(warning.get("message").asText().contains("titel:"));
  }

  @Test
  void e7SaysWhichParameterIsWrong() throws IOException {
    HttpResponse<String> answer = server.get("/api/v1/search?sort=newst");
    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", type(answer));
    JsonNode json = read(answer);
    assertEquals(400, json.get("status").asInt());
    assertEquals("Bad Request", json.get("title").asText());
    assertEquals("sort", json.get("parameter").asText());
    assertEquals("newest", json.get("suggestion").asText());
    assertTrue(json.get("detail").asText().contains("relevance, best, newest"));
  }

  @Test
  void knowsStaleNotes() throws IOException {
    server.journal.stale = Set.of("100%.md");
    JsonNode json = json("/api/v1/search");
    for (JsonNode hit : json.get("hits")) {
      String path = hit.get("path").asText();
      assertEquals(path.equals("100%.md"), hit.get("stale").asBoolean(), path);
    }
    assertTrue(json("/api/v1/notes/100%25.md").get("stale").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "'',3",
    "contains=K8S,1",
    "contains=a,2",
    "contains=zz,0",
    "limit=2,2",
    "offset=2,1",
    "contains=a&offset=1,1"
  })
  void listsFacetValues(String parameters, int values) throws IOException {
    JsonNode json = json("/api/v1/facets/tag?q=kubernetes&" + parameters);
    assertEquals("tag", json.get("field").asText());
    assertEquals(values, json.get("values").size(), json::toString);
    assertEquals(231, json.get("distinct").asInt());
    assertTrue(json.get("matching").asInt() >= values, json::toString);
    assertEquals(400, server.get("/api/v1/facets/tag?sort=newest").statusCode());
  }

  @Test
  void knowsTheFacets() throws IOException {
    HttpResponse<String> answer = server.get("/api/v1/facets/tags");
    assertEquals(400, answer.statusCode());
    assertEquals("tag", read(answer).get("suggestion").asText());
  }

  @Test
  void showsNotes() throws IOException {
    JsonNode json = json(CLUSTER + "?q=pools");
    assertEquals("journal/2024/cluster.md", json.get("path").asText());
    assertEquals("/note/journal/2024/cluster.md", json.get("url").asText());
    assertTrue(json.get("language").isNull());
    assertEquals("calm", json.at("/properties/mood/0").asText());
    assertEquals("node-pools", json.at("/headings/0/anchor").asText());
    assertEquals("{\"line\":2,\"reason\":\"odd date\"}", json.at("/problems/0").toString());
    assertEquals(
        "<p id=\"n-a\">The kubernetes nodes &amp; &lt;b&gt;<mark>pools</mark>&lt;/b&gt; of 23.</p>",
        json.get("html").asText());
  }

  @Test
  void showsNotesInOtherFormats() {
    HttpResponse<String> html = server.get(CLUSTER + "?format=html");
    assertEquals("text/html;charset=utf-8", type(html));
    assertEquals(
        "<p id=\"n-a\">The kubernetes nodes &amp; &lt;b&gt;pools&lt;/b&gt; of 23.</p>",
        html.body());
    HttpResponse<String> text = server.get(CLUSTER + "?format=md");
    assertEquals("text/markdown;charset=utf-8", type(text));
    assertEquals("The kubernetes nodes & <b>pools</b> of 23.", text.body());
    assertEquals(400, server.get(CLUSTER + "?format=htm").statusCode());
    assertEquals(400, server.get(CLUSTER + "?tag=a").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%25.md",
        "a%20b%23c%3Fd%3Be%3Df%26g%2Bh.md",
        "%C3%9C/%F0%9F%8E%89%20'n'%20%22q%22.md",
        "back%5Cslash.md",
        "%252e%252e.md",
        "line%0Abreak.md",
        ".md",
        "%3Cimg%20src%3Dx%20onerror%3Dy%3E.md"
      })
  void b12OpensNotesOfAnyName(String path) throws IOException {
    JsonNode note = json("/api/v1/notes/" + path);
    assertEquals(Urls.decodedPath(path), note.get("path").asText());
    assertEquals(200, server.get(note.get("url").asText()).statusCode());
    assertEquals(200, server.get("/note/" + path).statusCode());
    assertEquals(200, server.get("/file/" + path).statusCode());
    assertEquals(200, server.get("/api/v1/notes/" + path + "/links").statusCode());
  }

  @Test
  void knowsWhatIsNotThere() throws IOException {
    for (String path :
        new String[] {
          "/api/v1/notes/a.md",
          "/api/v1/notes/a.md/links",
          "/api/v1/none",
          "/none.js",
          "/file/none.png",
          "/file/journal"
        }) {
      HttpResponse<String> answer = server.get(path);
      assertEquals(404, answer.statusCode(), path);
      assertEquals("application/problem+json", type(answer), path);
    }
    Files.delete(server.notes.resolve("100%.md"));
    assertEquals(404, server.get("/api/v1/notes/100%25.md").statusCode());
    assertEquals(404, server.get("/note/100%25.md").statusCode());
  }

  @Test
  void listsLinks() throws IOException {
    JsonNode json = json(CLUSTER + "/links");
    assertEquals("Self <b>", json.at("/back/0/title").asText());
    assertEquals("journal/2024/cluster.md", json.at("/out/0/path").asText());
    assertEquals("nowhere", json.at("/unresolved/0").asText());
  }

  @Test
  void listsRelatedNotes() throws IOException {
    JsonNode json = json(CLUSTER + "/related?limit=3");
    assertEquals(
        "{\"path\":\"b#.md\",\"title\":\"Other\",\"url\":\"/note/b%23.md\",\"score\":2.5}",
        json.at("/related/0").toString());
    assertEquals(404, server.get("/api/v1/notes/none.md/related").statusCode());
    assertEquals(400, server.get(CLUSTER + "/related?limit=x").statusCode());
  }

  @Test
  void completesWhatIsTyped() throws IOException {
    JsonNode json = json("/api/v1/suggest?q=clu&limit=5");
    assertEquals("clu", json.get("q").asText());
    assertEquals(
        "{\"kind\":\"field\",\"text\":\"tag:\",\"q\":\"tag:\"}",
        json.at("/suggestions/0").toString());
    assertEquals(
        "{\"kind\":\"title\",\"text\":\"Cluster\",\"q\":\"title:\\\"Cluster\\\"\",\"notes\":1,"
            + "\"path\":\"a b.md\",\"url\":\"/note/a%20b.md\"}",
        json.at("/suggestions/1").toString());
    assertEquals(400, server.get("/api/v1/suggest?q=clu&limit=51").statusCode());
  }

  @Test
  void letsABrowserSearchFromItsAddressBar() throws IOException {
    HttpResponse<String> description = server.get("/opensearch.xml");
    String origin = "http://127.0.0.1:" + server.port();
    assertTrue(description.body().contains("\"" + origin + "/?q={searchTerms}\""));
    assertEquals(
        "application/opensearchdescription+xml",
        description.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(
        server
            .get("/opensearch.xml", "X-Forwarded-Proto", "https")
            .body()
            .contains("\"https://127.0.0.1"));
    HttpResponse<String> offers = server.get("/api/v1/suggest?q=clu&format=opensearch");
    assertEquals(
        "application/x-suggestions+json",
        offers.headers().firstValue("Content-Type").orElseThrow());
    JsonNode read = read(offers);
    assertEquals("clu", read.get(0).asText());
    assertEquals(
        json("/api/v1/suggest?q=clu").at("/suggestions/0/q").asText(), read.at("/1/0").asText());
    assertEquals(400, server.get("/api/v1/suggest?q=clu&format=xml").statusCode());
  }

  @Test
  void tellsItsStatus() throws IOException {
    JsonNode json = json("/api/v1/status");
    assertEquals("1.2.3", json.get("version").asText());
    assertEquals(9, json.get("notes").asInt());
    assertEquals(118, json.get("generation").asInt());
    assertEquals("no date", json.at("/problems/0/reason").asText());
    assertEquals("{\"status\":\"ok\",\"troubles\":[]}", server.get("/health").body());
  }

  @Test
  void startsRuns() {
    assertEquals(202, server.send("POST", "/api/v1/reindex").statusCode());
    assertEquals("changes", server.lastRun);
    assertEquals(202, server.send("POST", "/api/v1/reindex?full=true").statusCode());
    assertEquals("full", server.lastRun);
    server.runIsUnderWay = true;
    assertEquals(409, server.send("POST", "/api/v1/reindex").statusCode());
    assertEquals(400, server.send("POST", "/api/v1/reindex?full=yes").statusCode());
    assertEquals(400, server.send("POST", "/api/v1/reindex?fll=true").statusCode());
  }

  @Test
  void d3StartsNothingOnGet() {
    HttpResponse<String> answer = server.get("/api/v1/reindex");
    assertEquals(405, answer.statusCode());
    assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
    assertEquals("", server.lastRun);
  }

  @Test
  void sparesWhatTheClientHas() {
    for (String path :
        new String[] {
          "/api/v1/search?q=pools",
          CLUSTER,
          "/api/v1/status",
          "/",
          "/js/main.js",
          "/file/journal/2024/cluster.md"
        }) {
      HttpResponse<String> first = server.get(path);
      String tag = first.headers().firstValue("ETag").orElse("");
      assertTrue(tag.matches("W/\"[0-9a-f-]+\""), path + tag);
      HttpResponse<String> again = server.get(path, "If-None-Match", "\"x\", " + tag);
      assertEquals(304, again.statusCode(), path);
      assertEquals("", again.body(), path);
      assertEquals(tag, again.headers().firstValue("ETag").orElse(""), path);
      assertEquals(200, server.get(path, "If-None-Match", "\"x\"").statusCode(), path);
    }
  }

  @Test
  void namesAnswersByIndexAndQuery() {
    String tag = tag("/api/v1/search?q=pools");
    assertTrue(tag.startsWith("W/\"118-"));
    assertFalse(tag.equals(tag("/api/v1/search?q=pool")));
    assertFalse(tag.equals(tag("/api/v1/search?q=pools&limit=2")));
    server.journal.generation = 119;
    assertFalse(tag.equals(tag("/api/v1/search?q=pools")));
  }

  @Test
  void namesAnswersByTheNotesThatAreStillThere() throws IOException {
    List<String> paths = new ArrayList<>();
    json("/api/v1/search?q=").get("hits").forEach(hit -> paths.add(hit.get("path").asText()));
    assertTrue(paths.size() > 1, paths::toString);
    Set<String> tags = new HashSet<>();
    for (String path : paths) {
      server.journal.gone = Set.of(path);
      tags.add(tag("/api/v1/search?q="));
    }
    assertEquals(paths.size(), tags.size());
  }

  @Test
  void f5HidesItsFaults() throws IOException {
    try (FaultLog log = new FaultLog()) {
      for (Throwable fault :
          new Throwable[] {new IllegalStateException("secret"), new StackOverflowError("secret")}) {
        server.journal.fault = fault;
        HttpResponse<String> answer = server.get("/api/v1/search?q=private");
        assertEquals(500, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        String id = read(answer).get("id").asText();
        assertTrue(log.last().getMessage().contains(id));
        assertEquals(fault, log.last().getThrown());
        assertFalse(answer.body().matches("(?s).*(secret|private|Exception|Overflow).*"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/js/main.js,text/javascript;charset=utf-8",
    "/js/part.mjs,text/javascript;charset=utf-8",
    "/main.css,text/css;charset=utf-8",
    "/icon.svg,image/svg+xml",
    "/daybook.webmanifest,application/manifest+json",
    "/font.woff2,font/woff2",
    "/index.html,text/html;charset=utf-8"
  })
  void servesThePage(String path, String type) {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode());
    assertEquals(type, type(answer));
    assertEquals("private, no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=the",
        "/note/100%25.md",
        "/api/v1/search?q=the",
        "/api/v1/notes/100%25.md",
        "/api/v1/notes/100%25.md?format=md",
        "/api/v1/suggest?q=the",
        "/api/v1/facets/tag",
        "/api/v1/status",
        "/file/100%25.md"
      })
  void d13NoBrowserKeepsWhatIsMadeOfNotes(String path) {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void compresses() {
    HttpResponse<String> answer = server.get("/js/main.js", "Accept-Encoding", "gzip");
    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
  }

  @Test
  void sendsJsonAsItIsToProgramsOfThisComputer() {
    HttpResponse<String> answer = server.get("/api/v1/search", "Accept-Encoding", "gzip");
    assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    assertTrue(answer.body().startsWith("{"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png,image/png,",
    "a.JPG,image/jpeg,",
    "a.webp,image/webp,",
    "a.svg,application/octet-stream,attachment; filename*=UTF-8''a.svg",
    "a.html,application/octet-stream,attachment; filename*=UTF-8''a.html",
    "a.pdf,application/octet-stream,attachment; filename*=UTF-8''a.pdf",
    "\u00fc b.xml,application/octet-stream,attachment; filename*=UTF-8''%C3%BC%20b.xml"
  })
  void c10ServesFilesOfNotes(String name, String type, String disposition) throws IOException {
    Files.writeString(server.notes.resolve(name), "<svg onload='x()'/>");
    HttpResponse<String> answer = server.get("/file/" + Urls.parameter(name));
    assertEquals(200, answer.statusCode());
    assertEquals(type, type(answer));
    assertEquals("<svg onload='x()'/>", answer.body());
    assertEquals(disposition, answer.headers().firstValue("Content-Disposition").orElse(null));
    assertEquals(
        "sandbox; default-src 'none'",
        answer.headers().firstValue("Content-Security-Policy").orElse(""));
  }

  @Test
  void f6AnswersHeadAsGet() {
    for (String path : new String[] {"/", "/api/v1/search", CLUSTER, "/js/main.js", "/health"}) {
      HttpResponse<String> head = server.send("HEAD", path);
      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body(), path);
      assertEquals(type(server.get(path)), type(head), path);
    }
  }

  private String tag(String path) {
    return server.get(path).headers().firstValue("ETag").orElse("");
  }

  private JsonNode json(String path) throws IOException {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode(), answer::body);
    assertEquals("application/json", type(answer));
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
