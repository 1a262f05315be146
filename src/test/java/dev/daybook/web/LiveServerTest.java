package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.Examples;
import dev.daybook.search.IndexedJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Talks to the real server as a browser or a program would.
class LiveServerTest {
  private static final String NOTE =
      """
      ---
      tags: [red]
      ---
      # A <b>bold</b> apple

      An apple & <script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.test/i.png)
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static IndexedJournal journal;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("a b#1.md"), NOTE);
    Files.writeString(folder.resolve("secret.md"), "secret");
    NotesFolder opened = NotesFolder.open(notes);
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    new Indexer(opened, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, Path.of("web").toRealPath(), "test");
    server = Server.start(settings, journal, new JournalFiles(opened, journal), full -> false);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    journal.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    OpenApi.OURS.check("GET", answer);
    return answer;
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void searches() throws Exception {
    JsonNode answer = json("/api/v1/search?q=apple&tag=red&facets=tag");
    assertEquals(1, answer.at("/total/notes").asInt());
    assertEquals("/note/a%20b%231.md", answer.at("/hits/0/url").asText());
    assertEquals("red", answer.at("/facets/tag/values/0/value").asText());
    assertTrue(answer.at("/facets/tag/values/0/selected").asBoolean());
    String html = answer.at("/hits/0/sections/0/snippets/0/html").asText();
    assertTrue(html.contains("<mark>apple</mark> &amp;"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "sotr=newest,sotr,sort",
    "sort=newst,sort,newest",
    "limit=101,limit,",
    "limit=x,limit,",
    "facets=tags,facets,tag",
    "date=soon,date,",
    "histogram=moth,histogram,month",
  })
  void refusesBadParameters(String query, String parameter, String suggestion) throws Exception {
    HttpResponse<String> answer = get("/api/v1/search?" + query);
    assertEquals(400, answer.statusCode());
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(parameter, problem.at("/parameter").asText());
    assertEquals(suggestion == null ? "" : suggestion, problem.at("/suggestion").asText());
  }

  @Test
  void showsNotesSanitisedAndMarked() throws Exception {
    String html = json("/api/v1/notes/a%20b%231.md?q=apple").at("/html").asText();
    assertTrue(html.contains("<mark>apple</mark>"), html);
    for (String bad : new String[] {"<script", "javascript:", "//evil.test"}) {
      assertFalse(html.contains(bad), html);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/,200",
    "/note/a%20b%231.md,200",
    "/js/main.js,200",
    "/health,200",
    "/api/v1/status,200",
    "/api/v1/notes/none.md,404",
    "/api/v1/notes/..%2f..%2fsecret.md,400",
    "/nowhere,404",
    "/api/v1/search?x=1,400",
    "/api/v1/search?gen=NEWEST,200",
    "/api/v1/search?gen=999,410",
  })
  void guardsEveryAnswer(String path, int status) throws Exception {
    String newest = Long.toString(journal.state().generation());
    HttpResponse<String> answer = get(path.replace("NEWEST", newest));
    assertEquals(status, answer.statusCode());
    for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options")) {
      assertTrue(answer.headers().firstValue(header).isPresent(), header + " of " + path);
    }
    assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Host: evil.test,403",
    "Host: 127.0.0.1.evil.test:PORT,403",
    "Host: localhost:PORT,200",
    "Host: localhost:PORT|Origin: http://evil.test,403",
    "Host: localhost:PORT|Origin: http://localhost:PORT,200",
    "Host: localhost:PORT|Sec-Fetch-Site: cross-site,403",
  })
  void answersOnlyThisMachine(String headers, int status) throws Exception {
    String lines = headers.replace("|", "\r\n").replace("PORT", Integer.toString(server.port()));
    String answer = raw("GET /health HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
  }

  @Test
  void answersEveryBeginningOfEveryExample() throws Exception {
    Set<String> beginnings = new TreeSet<>();
    for (Examples.Example example : Examples.all()) {
      String text = example.text();
      for (int end = 0; end <= text.length(); end++) beginnings.add(text.substring(0, end));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String typed : beginnings) {
        String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/search?q=" + q);
        HttpResponse<String> answer =
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), typed);
        assertTrue(JSON.readTree(answer.body()).at("/total/notes").isInt(), typed);
      }
    }
  }

  @Test
  void explainsWhenAsked() throws Exception {
    JsonNode plain = JSON.readTree(get("/api/v1/search?q=apple").body());
    assertTrue(plain.at("/hits/0/explanation").isMissingNode());
    JsonNode explained = JSON.readTree(get("/api/v1/search?q=app&explain=1").body());
    JsonNode why = explained.at("/hits/0/explanation");
    assertEquals("\"app\" begins a word in the title: apple.", why.at("/reasons/0").asText());
    assertTrue(why.get("figures").size() > 3, why.toString());
  }

  @Test
  void saysWhatWasOddAndWhatItsRepairFinds() throws Exception {
    String odd = get("/api/v1/search?q=apple+tagg:red&limit=1").body();
    assertEquals(
        "[{\"start\":6,\"end\":11,\"message\":\"tagg: is not a field; did you mean tag:?\","
            + "\"repaired\":\"apple tag:red\",\"notes\":1}]",
        JSON.readTree(odd).at("/query/warnings").toString());
    String unfound = get("/api/v1/search?q=apple+tagg:red&year=1999").body();
    assertEquals(0, JSON.readTree(unfound).at("/query/warnings/0/notes").asInt());
  }
}
