package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks what the README asks of the sample journal, and holds the answers against those it shows.
class ExamplesInReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("\\$ curl -s 'http://127\\.0\\.0\\.1:8080(\\S+)' \\| jq -c (\\S+)\\n(.+)\\n");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void everyExampleAnswersAsShown() throws Exception {
    List<MatchResult> examples =
        EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().toList();
    assertTrue(examples.size() > 5, "examples: " + examples.size());
    NotesFolder notes = NotesFolder.open(Path.of("notes"));
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    new Indexer(notes, index, Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, Path.of("web").toRealPath(), "test");
    try (IndexedJournal journal = IndexedJournal.open(index, () -> 0);
        Server server =
            Server.start(settings, journal, new JournalFiles(notes, journal), full -> false);
        HttpClient client = HttpClient.newHttpClient()) {
      for (MatchResult example : examples) {
        JsonNode answer = get(client, server.port(), example.group(1));
        assertEquals(
            JSON.readTree(example.group(3)),
            answer.at(pointer(example.group(2))),
            example.group(1));
      }
    }
  }

  private static JsonNode get(HttpClient client, int port, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return JSON.readTree(
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
  }

  /// `.hits[0].path` as a JSON pointer (RFC 6901).
  private static String pointer(String filter) {
    return filter.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
  }
}
