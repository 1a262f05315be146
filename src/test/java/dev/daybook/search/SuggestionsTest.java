package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is offered when nothing was found, or hardly anything: each finds just as many notes as it
/// says.
class SuggestionsTest {
  @TempDir private Path folder;

  private String offered(String typed, Map<Field, FacetChoice> choices) throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes.add("a.md", "---\ntags: [red]\n---\nA fig grew beside the old tree.");
      notes.add("b.md", "---\ntags: [blue]\n---\nA fig and a cherry.");
      SearchRequest request =
          new SearchRequest(
              SmallJournal.PARSER.parse(typed),
              choices,
              null,
              Sort.RELEVANCE,
              0,
              10,
              List.of(),
              0,
              null);
      SearchResult result = notes.journal().search(request);
      for (SearchResult.Suggestion each : result.suggestions()) {
        if (choices.isEmpty()) assertEquals(notes.search(each.query()).notes(), each.notes());
      }
      return result.suggestions().stream()
          .map(each -> each.why() + ": " + each.query().strip() + " " + each.notes())
          .collect(Collectors.joining(", "));
    }
  }

  @Test
  void doubtsAWordThatOneNoteHasWhereManyHaveAnother() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder)) {
      notes.add("slip.md", "The kuberntes of the old days, and a steams.");
      for (int i = 0; i < 12; i++) notes.add("n" + i + ".md", "A kubernetes, or a stream.");
      SearchResult.Suggestion other = notes.search("kuberntes ").suggestions().getFirst();
      assertEquals("kubernetes", other.query().strip());
      assertEquals(12, other.notes());
      assertEquals(List.of(), notes.search("days ").suggestions());
      assertEquals(List.of(), notes.search("kubernetes ").suggestions());
    }
  }

  @Test
  void dropsAFilter() throws IOException {
    assertEquals("without tag:red: cherry 1", offered("tag:red cherry ", Map.of()));
  }

  @Test
  void loosensAPhrase() throws IOException {
    assertEquals("words of the phrase: fig tree 2", offered("\"fig tree\"", Map.of()));
  }

  @Test
  void namesTheFilterThatIsTooMuch() throws IOException {
    assertEquals(
        "without has:date: tag:red fig 1, without any of these filters: fig 2",
        offered("tag:red has:date fig ", Map.of()));
  }

  @Test
  void offersNothingThatWasNotChanged() throws IOException {
    FacetChoice green = new FacetChoice(List.of("green"), List.of(), List.of());
    assertEquals("without filters: fig 2", offered("fig ", Map.of(Field.TAG, green)));
  }
}
