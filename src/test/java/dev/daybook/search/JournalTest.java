package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.NoteHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks searches after runs over what is on disk.
class JournalTest {
  private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);
  @TempDir private Path folder;

  private Path notes() throws IOException {
    return Files.createDirectories(folder.resolve("notes"));
  }

  private RunReport index(boolean full) throws IOException {
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    return new Indexer(NotesFolder.open(notes()), index, Language.DEFAULT, CLOCK)
        .run(full, Progress.SILENT);
  }

  private IndexedJournal open() throws IOException {
    return IndexedJournal.open(IndexFolder.at(folder.resolve("index")), () -> 0);
  }

  private static SearchRequest request(String q, Map<Field, FacetChoice> choices) {
    return new SearchRequest(
        new QueryParser(CLOCK).parse(q),
        choices,
        null,
        Sort.RELEVANCE,
        0,
        100,
        Field.FACETS,
        100,
        null);
  }

  private static String counts(RunReport report) {
    return "+%d ~%d -%d =%d"
        .formatted(report.added(), report.changed(), report.removed(), report.unchanged());
  }

  private static List<FacetValue> tagValues(SearchResult result) {
    return Objects.requireNonNull(result.facets().get(Field.TAG)).values();
  }

  @Test
  void followsWhatChanges() throws IOException {
    Files.writeString(notes().resolve("a.md"), "apple");
    Files.writeString(notes().resolve("b.md"), "berry");
    assertEquals("+2 ~0 -0 =0", counts(index(false)));
    try (IndexedJournal journal = open()) {
      long begun = journal.status().index().generation();
      assertEquals("+0 ~0 -0 =2", counts(index(false)));
      Files.writeString(notes().resolve("a.md"), "grape");
      Files.move(notes().resolve("b.md"), notes().resolve("c.md"));
      assertEquals("+1 ~1 -1 =0", counts(index(false)));
      journal.refresh();
      assertEquals(0, journal.search(request("apple ", Map.of())).notes());
      assertEquals("c.md", journal.search(request("berry ", Map.of())).hits().get(0).file().path());
      index(true);
      journal.refresh();
      assertEquals(1, journal.search(request("grape ", Map.of())).notes());
      assertEquals(begun + 2, journal.status().index().generation());
    }
  }

  @Test
  void knowsWhichNotesAreOthersThanInTheIndex() throws IOException {
    for (String name : List.of("a.md", "b.md", "c.md")) {
      Files.writeString(notes().resolve(name), "apple");
    }
    index(false);
    Files.writeString(notes().resolve("b.md"), "apple pie");
    Files.delete(notes().resolve("c.md"));
    try (IndexedJournal journal = open()) {
      SearchResult found = journal.search(request("apple ", Map.of()));
      Map<String, FileState> states = new TreeMap<>();
      for (NoteHit hit : found.hits()) states.put(hit.file().path(), hit.state());
      assertEquals(Map.of("a.md", FileState.AS_INDEXED, "b.md", FileState.CHANGED), states);
      assertEquals(1, found.gone());
      assertEquals(FileState.GONE, journal.note("c.md").orElseThrow().state());
    }
  }

  @Test
  void turnsThePagesOfTheListThatWasBegun() throws IOException {
    Files.writeString(notes().resolve("a.md"), "apple");
    Files.writeString(notes().resolve("b.md"), "apple");
    long begun = index(false).generation();
    try (IndexedJournal journal = open()) {
      Files.writeString(notes().resolve("0.md"), "apple apple");
      Files.delete(notes().resolve("a.md"));
      index(false);
      journal.refresh();
      assertEquals(begun + 1, journal.search(request("apple ", Map.of())).index().generation());
      SearchResult first = journal.search(ofGeneration(begun));
      assertEquals(begun, first.index().generation());
      assertEquals(2, first.notes());
      assertEquals(1, first.gone());
      assertEquals("b.md", first.hits().get(0).file().path());
      assertEquals(2, journal.search(ofGeneration(begun + 1)).hits().size());
      assertThrows(GenerationGone.class, () -> journal.search(ofGeneration(begun + 3)));
      Files.writeString(notes().resolve("b.md"), "---\nprivate: true\n---\napple");
      index(false);
      journal.refresh();
      assertThrows(
          GenerationGone.class, () -> journal.search(ofGeneration(begun + 1)), "it told of it");
      index(true);
      journal.refresh();
      assertThrows(GenerationGone.class, () -> journal.search(ofGeneration(begun + 2)));
      assertEquals(1, journal.search(ofGeneration(begun + 3)).hits().size());
    }
  }

  private static SearchRequest ofGeneration(long generation) {
    return new SearchRequest(
        new QueryParser(CLOCK).parse("apple "),
        Map.of(),
        null,
        Sort.RELEVANCE,
        0,
        100,
        List.of(),
        0,
        null,
        false,
        generation);
  }

  @Test
  void leavesAFacetsOwnChoiceOutOfItsCounts() throws IOException {
    Files.writeString(notes().resolve("a.md"), "---\ntags: [red]\n---\napple");
    Files.writeString(notes().resolve("b.md"), "---\ntags: [blue]\n---\napple");
    index(false);
    try (IndexedJournal journal = open()) {
      FacetChoice red = new FacetChoice(List.of("Red"), List.of(), List.of());
      SearchResult result = journal.search(request("apple", Map.of(Field.TAG, red)));
      assertEquals(1, result.notes());
      List<FacetValue> values = tagValues(result);
      assertTrue(values.contains(new FacetValue("red", 1, true, false)), values.toString());
      assertTrue(values.contains(new FacetValue("blue", 1, false, false)), values.toString());
    }
  }

  @Test
  void marksThePhraseAndNotItsWords() throws IOException {
    Files.writeString(notes().resolve("a.md"), "A fig tree. The fig fell off the tree.");
    index(false);
    try (IndexedJournal journal = open()) {
      SearchResult result = journal.search(request("\"fig tree\"", Map.of()));
      assertEquals(
          "[Snippet[text=A fig tree., ranges=[Range[start=2, end=10]], kind=WORDS]]",
          result
              .hits()
              .get(0)
              .sections()
              .get(0)
              .snippets()
              .toString()
              .replace(" The fig fell off the tree.", ""));
    }
  }
}
