package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.query.QueryParser;
import dev.daybook.search.SearchRequest;
import dev.daybook.web.FakeJournal.FakeNote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any text goes through JSON as what it is, and through its `html` as nothing but text.
class SearchJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "</script><script>alert(1)</script>",
        "\"quoted\" \\ back",
        "line\nbreak\u2028end",
        "\u0000\u0001\u001f\u007f",
        "\u202eright to left",
        "lone \ud83c surrogate",
        "\udf89",
        "emoji 🎉",
        "<mark>marked</mark>",
        "&lt;b&gt;",
        "]]>",
        "<!--results-->"
      })
  void keepsAnyText(String text) throws IOException {
    String json = answer(text);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    JsonNode hit = new ObjectMapper().readTree(bytes).at("/hits/0");
    String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertEquals(sent, hit.get("title").asText());
    JsonNode snippet = hit.at("/sections/0/snippets/0");
    assertEquals(sent, snippet.get("text").asText());
    assertFalse(snippet.get("html").asText().contains("<"), json);
    assertTrue(hit.get("url").asText().matches("/note/[A-Za-z0-9%._~/-]+"), json);
  }

  private static String answer(String text) {
    QueryParser parser = new QueryParser(Clock.system(ZoneOffset.UTC));
    SearchRequest request =
        new SearchParameters(parser, ServerLimits.Lists.standard()).read(QueryString.parse(""));
    FakeJournal journal = new FakeJournal(List.of(new FakeNote(text, text, text, List.of(), 1)));
    return SearchJson.search(journal.search(request), request, 1.23456);
  }
}
