package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.hostile.NaughtyStrings;
import dev.daybook.hostile.Verdict;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that programs trip over, as text, name and tag of a note, and as what is asked: nothing
/// fails, and each note is found by what it says.
class NaughtyStringsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 200;

  /// `-Ddaybook.hostile.strings=1000` tries them all, in two minutes.
  private static final int STRINGS = Integer.getInteger("daybook.hostile.strings", 60);

  private static final long SEED = new Random().nextLong();

  /// What would leave a word out.
  private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)-");

  @TempDir private static Path folder;
  private static final Map<String, String> PATHS = new LinkedHashMap<>();
  private static IndexedJournal journal;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    List<String> texts = NaughtyStrings.some(STRINGS, new Random(SEED));
    for (int i = 0; i < texts.size(); i++) write(notes, texts.get(i), i);
    NotesFolder opened = NotesFolder.open(notes);
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    new Indexer(opened, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, Path.of("web").toRealPath(), "test");
    server = Server.start(settings, journal, new JournalFiles(opened, journal), full -> false);
    client = HttpClient.newHttpClient();
  }

  /// A note of that text, that tag and, if a file can be called so, that name.
  private static void write(Path notes, String text, int number) throws IOException {
    String name = text.replace("/", "").replace("\0", "").replaceFirst("^\\.+", "");
    boolean isShort = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    String path = number + (isShort ? " " + name : "") + ".md";
    String tag = JSON.writeValueAsString(text);
    Files.writeString(notes.resolve(path), "---\ntags: [" + tag + "]\n---\n" + text + "\n");
    PATHS.put(text, path);
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    journal.close();
  }

  @Test
  void b12EachNoteOpensByItsAddress() throws Exception {
    for (String path : PATHS.values()) {
      HttpResponse<String> note = get("/api/v1/notes/" + Urls.note(path).substring(6));
      assertEquals(200, note.statusCode(), path);
      assertEquals(path, json(note).at("/path").asText());
      assertEquals(List.of(), Verdict.of(json(note).at("/html").asText()), path);
      HttpResponse<String> page = get(Urls.note(path));
      assertEquals(200, page.statusCode(), path);
      assertFalse(page.body().contains("<script>alert"), path);
    }
  }

  @Test
  void e1NothingThatIsAskedFails() throws Exception {
    for (String text : PATHS.keySet()) {
      String asked = Urls.parameter(text);
      assertAnswered("/api/v1/search?limit=3&facets=tag,folder&histogram=auto&q=" + asked);
      assertAnswered("/api/v1/suggest?q=" + asked);
      assertAnswered("/api/v1/facets/tag?contains=" + asked);
      assertAnswered("/api/v1/search?limit=1&q=title:(" + asked + ")");
      assertAnswered("/?q=" + asked);
      int refused = get("/api/v1/search?limit=1&date=" + asked).statusCode();
      assertTrue(refused == 200 || refused == 400, text);
      int unknown = get("/api/v1/notes/" + asked).statusCode();
      assertTrue(unknown == 404 || unknown == 400, text);
    }
  }

  @Test
  void e12EachTextFindsItself() throws Exception {
    int findable = 0;
    int found = 0;
    StringBuilder missed = new StringBuilder();
    for (Map.Entry<String, String> note : PATHS.entrySet()) {
      if (note.getKey().codePoints().noneMatch(Character::isLetterOrDigit)) continue;
      findable++;
      String words = MINUS.matcher(note.getKey()).replaceAll("\\\\-");
      String asked = "/api/v1/search?limit=100&q=" + Urls.parameter(words);
      boolean isFound =
          StreamSupport.stream(json(get(asked)).at("/hits").spliterator(), false)
              .anyMatch(hit -> hit.at("/path").asText().equals(note.getValue()));
      if (isFound) found++;
      else missed.append(note).append('\n');
    }
    assertTrue(
        findable - found <= Math.max(1, findable / 100),
        "seed %d: %d of %d, not:\n%s".formatted(SEED, found, findable, missed));
  }

  private static void assertAnswered(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
  }

  private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
