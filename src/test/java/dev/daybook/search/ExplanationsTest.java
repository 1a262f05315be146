package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of why a note was found.
class ExplanationsTest {
  private static final String NOTE =
      """
      ---
      title: Wolves
      tags: [animal/wild]
      ---
      # The wolf

      A *wolf* runs after a red deer.

      - [[deer]]
      """;

  @TempDir private Path folder;

  private static Explanation explained(SmallJournal notes, String typed) throws IOException {
    SearchRequest request =
        new SearchRequest(
            SmallJournal.PARSER.parse(typed),
            Map.of(),
            null,
            Sort.RELEVANCE,
            0,
            1,
            List.of(),
            0,
            null,
            true,
            null);
    return Objects.requireNonNull(notes.journal().search(request).hits().get(0).explanation());
  }

  @Test
  void saysWhichWordStandsWhereAndInWhatForm() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder).add("w.md", NOTE)) {
      says(
          notes,
          "wolf ",
          "\"wolf\" stands as typed in the heading. \"wolf\" stands as typed in the text.");
      says(
          notes,
          "wolves ",
          "What was typed is the name of the note. \"wolves\" stands as typed in the title.");
      says(notes, "running ", "\"running\" stands in another form in the text: runs.");
      says(
          notes,
          "dee",
          "\"dee\" begins a word in the text: deer. \"dee\" begins a word in the links: deer.");
      says(notes, "animl ", "\"animl\" is nearly a word in the tags: animal.");
      says(notes, "\"red deer\"", "\"red deer\" stands as typed in the text.");
      says(notes, "heading:wolf ", "\"wolf\" stands as typed in the heading.");
      says(notes, "wild zebras ", "\"wild\" stands as typed in the tags. \"zebras\" is missing.");
      says(notes, "tag:animal", "");
    }
  }

  private static void says(SmallJournal notes, String typed, String reasons) throws IOException {
    assertEquals(reasons, String.join(" ", explained(notes, typed).reasons()), typed);
  }

  @Test
  void showsTheFiguresBelow() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder).add("w.md", NOTE)) {
      List<String> figures = explained(notes, "wolf ").figures();
      float score = notes.search("wolf ").hits().get(0).score();
      assertTrue(figures.get(0).startsWith(score + " = "), figures.toString());
      assertTrue(figures.size() > 5, figures.toString());
    }
  }

  @Test
  void saysNothingUnasked() throws IOException {
    try (SmallJournal notes = new SmallJournal(folder).add("w.md", NOTE)) {
      assertNull(notes.search("wolf ").hits().get(0).explanation());
    }
  }
}
