package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first letter of a word, with which thousands of words begin, is marked like any beginning.
class OneLetterTest {
  /// A sentence that is a passage of its own, without a word that begins with `q`.
  private static final String FILLER =
      "Nothing is to be found in this long sentence about the weather, the walls and the window"
          + " of the house, for all of it is filler and so are the words after it. ";

  @TempDir private Path folder;
  private SmallJournal journal;

  @BeforeEach
  void fill() throws IOException {
    String many =
        IntStream.range(0, 5000).mapToObj(i -> "q" + i + "x").collect(Collectors.joining(" "));
    journal =
        new SmallJournal(folder)
            .add("many.md", "# Words\n\n" + many)
            .add("early.md", "# Early\n\nThe quince stands by the door. " + FILLER.repeat(5))
            .add("late.md", "# Late\n\n" + FILLER.repeat(5) + "Then came the Quail.")
            .add(
                "both.md",
                "# Both\n\n" + FILLER.repeat(5) + "A zebra met a quagga. " + FILLER.repeat(5));
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private List<String> marked(String typed, String path) throws IOException {
    NoteHit hit =
        journal.search(typed).hits().stream()
            .filter(each -> each.file().path().equals(path))
            .findFirst()
            .orElseThrow();
    return hit.sections().stream()
        .map(SectionHit::snippets)
        .flatMap(List::stream)
        .flatMap(OneLetterTest::marked)
        .toList();
  }

  private static Stream<String> marked(Snippet snippet) {
    return snippet.ranges().stream()
        .map(range -> snippet.text().substring(range.start(), range.end()));
  }

  @Test
  void isMarkedWhereverItStands() throws IOException {
    assertEquals(List.of("quince"), marked("q", "early.md"));
    assertEquals(List.of("Quail"), marked("q", "late.md"));
    assertEquals(List.of("quagga"), marked("q", "both.md"));
  }

  @Test
  void isMarkedBesideAWholeWord() throws IOException {
    assertEquals(List.of("zebra", "quagga"), marked("zebra q", "both.md"));
  }
}
