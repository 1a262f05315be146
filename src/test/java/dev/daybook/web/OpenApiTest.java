package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/// `web/api/v1/openapi.json` describes what the server answers: all of it, and nothing else. That
/// each answer has the shape it says is asked wherever a test asks the server.
class OpenApiTest {
  @Test
  void namesEveryAddress() throws IOException {
    Set<String> addresses = EndpointsInReadmeTest.addresses();
    assertTrue(addresses.remove("GET /api/v1/openapi.json"), "it does not describe itself");
    assertEquals(addresses, OpenApi.OURS.addresses());
  }

  @Test
  void namesEveryParameterOfASearch() {
    assertEquals(
        new TreeSet<>(SearchParameters.NAMES), OpenApi.OURS.parameters("/api/v1/search", "get"));
  }

  @Test
  void refersOnlyToWhatIsThere() throws IOException {
    String text = Files.readString(Path.of("web/api/v1/openapi.json"));
    JsonNode document = new ObjectMapper().readTree(text);
    List<String> references =
        Pattern.compile("\"\\$ref\": \"#([^\"]+)\"")
            .matcher(text)
            .results()
            .map((MatchResult it) -> it.group(1))
            .toList();
    assertTrue(references.size() > 20, references.toString());
    for (String each : references) assertTrue(!document.at(each).isMissingNode(), each);
  }

  @Test
  void findsAnAnswerThatIsOtherwise() {
    String json = "application/json";
    OpenApi.OURS.check("GET", "/health", 200, json, "{\"status\":\"ok\",\"troubles\":[]}");
    for (String other :
        new String[] {
          "{\"status\":\"fine\",\"troubles\":[]}",
          "{\"status\":\"ok\"}",
          "{\"status\":\"ok\",\"troubles\":[1]}",
          "{\"status\":\"ok\",\"troubles\":[],\"more\":1}",
        }) {
      assertThrows(
          AssertionFailedError.class,
          () -> OpenApi.OURS.check("GET", "/health", 200, json, other),
          other);
    }
    assertThrows(
        AssertionFailedError.class,
        () -> OpenApi.OURS.check("GET", "/health", 200, "text/html", "<p>"));
    assertThrows(
        AssertionFailedError.class, () -> OpenApi.OURS.check("GET", "/health", 500, json, "{}"));
  }
}
