package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// The description of the endpoint, and whether an answer is as it says.
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  /// Of the project.
  static final OpenApi OURS = read();

  private static OpenApi read() {
    try {
      return new OpenApi(JSON.readTree(Path.of("web/api/v1/openapi.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `GET /api/v1/search` and all others.
  Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    for (String path : paths()) {
      document
          .at("/paths")
          .get(path)
          .fieldNames()
          .forEachRemaining(method -> addresses.add(method.toUpperCase(Locale.ROOT) + " " + path));
    }
    return addresses;
  }

  /// The names of the parameters that stand in a query.
  Set<String> parameters(String path, String method) {
    Set<String> names = new TreeSet<>();
    for (JsonNode each : document.at("/paths").get(path).get(method).path("parameters")) {
      JsonNode parameter = each.has("$ref") ? resolved(each) : each;
      if (parameter.get("in").asText().equals("query")) names.add(parameter.get("name").asText());
    }
    return names;
  }

  private JsonNode resolved(JsonNode reference) {
    return document.at(reference.get("$ref").asText().substring(1));
  }

  private List<String> paths() {
    return StreamSupport.stream(
            ((Iterable<String>) () -> document.at("/paths").fieldNames()).spliterator(), false)
        .toList();
  }

  /// Fails when an answer is not as it is described; does nothing for what is not of the endpoint.
  void check(String method, HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    check(method, answer.uri().getRawPath(), answer.statusCode(), type, answer.body());
  }

  void check(String method, String asked, int status, String type, String body) {
    Optional<String> path = template(asked);
    if (path.isEmpty()) return;
    JsonNode operation =
        document.at("/paths").get(path.get()).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) return; // refused, or HEAD
    JsonNode responses = operation.get("responses");
    JsonNode response = responses.path(responses.has("" + status) ? "" + status : "default");
    String what = "%s %s: %d %s".formatted(method, asked, status, type);
    if (!response.has("content")) {
      assertEquals("", body, what);
      return;
    }
    JsonNode content = response.get("content").path(type);
    assertFalse(content.isMissingNode(), what);
    if (!type.endsWith("json")) return;
    JsonSchema schema = schema(content.get("schema"));
    assertEquals(Set.of(), schema.validate(body, InputFormat.JSON), what);
  }

  /// The most particular path that an address is one of.
  private Optional<String> template(String asked) {
    return paths().stream()
        .filter(path -> asked.matches(path.replace("{path}", ".+").replace("{field}", "[^/]+")))
        .max(Comparator.comparingInt(String::length));
  }

  private JsonSchema schema(JsonNode reference) {
    return schemas.computeIfAbsent(
        reference.toString(),
        key -> {
          ObjectNode schema = reference.deepCopy();
          schema.set("components", document.get("components"));
          return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        });
  }
}
