package dev.daybook.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Section;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.FacetValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks searches against a naive scan of the same notes, and runs against what is on disk.
class JournalTest {
  private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);
  private static final List<String> WORDS =
      List.of("apple", "berry", "cherry", "damson", "elder", "fig", "grape", "hazel");
  private static final List<String> TAGS = List.of("red", "blue", "red/dark", "green");

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

  private static String note(Random random) {
    StringBuilder text = new StringBuilder("---\ntags: [");
    text.append(random.nextBoolean() ? pick(random, TAGS) : "").append("]\n---\n");
    text.append(words(random)).append('\n');
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append("## ").append(words(random)).append("\n\n").append(words(random)).append("\n\n");
    }
    return text.toString();
  }

  private static String words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) words.add(pick(random, WORDS));
    return String.join(" ", words);
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String query(Random random) {
    String one = pick(random, WORDS);
    String two = pick(random, WORDS);
    return switch (random.nextInt(7)) {
      case 0 -> one + " ";
      case 1 -> one + " " + two + " ";
      case 2 -> one + " OR " + two + " ";
      case 3 -> one + " -" + two + " ";
      case 4 -> "\"" + one + " " + two + "\"";
      case 5 -> "tag:" + pick(random, TAGS) + " " + one + " ";
      default -> "(" + one + " OR " + two + ") -tag:red ";
    };
  }

  /// Decides by looking: which notes a query holds of, and which of their sections are shown.
  private record Oracle(Query query) {
    private static final int FEW = 10;

    /// Those that hold the query; when they are few, also those that lack some of its words.
    List<Note> found(List<Note> all) {
      List<Note> complete = all.stream().filter(this::holds).toList();
      if (complete.size() >= FEW || !(query instanceof Query.And and)) return complete;
      List<Query> words = and.parts().stream().filter(Query.Word.class::isInstance).toList();
      if (words.size() < 2) return complete;
      List<Query> held = words.stream().filter(word -> holding(word, all) > 0).toList();
      List<Query> rare =
          held.stream().filter(word -> holding(word, all) * 3 <= all.size()).toList();
      List<Query> counting = rare.isEmpty() ? held : rare;
      if (counting.isEmpty()) return complete;
      List<Query> hard = and.parts().stream().filter(part -> !words.contains(part)).toList();
      return all.stream()
          .filter(note -> hard.stream().allMatch(part -> holds(part, note)))
          .filter(note -> counting.stream().anyMatch(word -> holds(word, note)))
          .toList();
    }

    private static int holding(Query word, List<Note> all) {
      return (int) all.stream().filter(note -> holds(word, note)).count();
    }

    boolean holds(Note note) {
      return holds(query, note);
    }

    private static boolean holds(Query query, Note note) {
      return switch (query) {
        case Query.And and -> and.parts().stream().allMatch(part -> holds(part, note));
        case Query.Or or -> or.parts().stream().anyMatch(part -> holds(part, note));
        case Query.Not not -> !holds(not.part(), note);
        case Query.Value value ->
            note.tags().stream()
                .anyMatch(tag -> (tag + "/").startsWith(value.anyOf().get(0) + "/"));
        case Query.Text text -> note.sections().stream().anyMatch(each -> stands(text, note, each));
        default -> throw new IllegalArgumentException(query.toString());
      };
    }

    int sections(Note note) {
      List<PlacedText> wanted = PlacedText.wanted(query);
      return (int)
          note.sections().stream()
              .filter(each -> wanted.stream().anyMatch(text -> stands(text.text(), note, each)))
              .count();
    }

    private static boolean stands(Query.Text text, Note note, Section section) {
      String words =
          switch (text) {
            case Query.Word word -> word.text();
            case Query.Phrase phrase -> phrase.text();
            default -> throw new IllegalArgumentException(text.toString());
          };
      List<String> fields = new ArrayList<>(List.of(section.heading(), section.text()));
      if (section.equals(note.sections().get(0))) {
        fields.add(note.title());
        fields.addAll(note.tags());
      }
      return fields.stream()
          .anyMatch(field -> (" " + field.replace('\n', ' ') + " ").contains(" " + words + " "));
    }
  }

  @Test
  void agreesWithANaiveScan() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    NoteReader reader = new NoteReader(ZoneOffset.UTC);
    List<Note> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = note(random);
      Path file = notes().resolve("n" + i + ".md");
      Files.writeString(file, text);
      NoteFile found =
          new NoteFile("n" + i + ".md", text.length(), Files.getLastModifiedTime(file).toInstant());
      all.add(reader.read(found, text.getBytes(UTF_8)));
    }
    index(false);
    try (IndexedJournal journal = open()) {
      for (int i = 0; i < 300; i++) agrees(journal, all, query(random), "seed " + seed);
    }
  }

  private static void agrees(Journal journal, List<Note> all, String q, String seed) {
    SearchRequest request = request(q, Map.of());
    SearchResult result = journal.search(request);
    Oracle oracle = new Oracle(request.query().query());
    Set<String> expected = new TreeSet<>();
    Map<String, Integer> tags = new TreeMap<>();
    int sections = 0;
    for (Note note : oracle.found(all)) {
      expected.add(note.path());
      sections += oracle.sections(note);
      for (String tag : note.tags()) {
        tags.merge(tag, 1, Integer::sum);
        if (tag.contains("/")) tags.merge(tag.substring(0, tag.indexOf('/')), 1, Integer::sum);
      }
    }
    Set<String> found = new TreeSet<>();
    result.hits().forEach(hit -> found.add(hit.file().path()));
    assertEquals(expected, found, q + ", " + seed);
    assertEquals(expected.size(), result.notes(), q + ", " + seed);
    assertEquals(all.stream().filter(oracle::holds).count(), result.complete(), q + ", " + seed);
    assertEquals(sections, result.sections(), q + ", " + seed);
    Map<String, Integer> counted = new TreeMap<>();
    for (FacetValue value : tagValues(result)) {
      counted.put(value.value(), value.notes());
    }
    assertEquals(tags, counted, q + ", " + seed);
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
      assertEquals(3, journal.status().index().generation());
    }
  }

  @Test
  void turnsThePagesOfTheListThatWasBegun() throws IOException {
    Files.writeString(notes().resolve("a.md"), "apple");
    Files.writeString(notes().resolve("b.md"), "apple");
    index(false);
    try (IndexedJournal journal = open()) {
      Files.writeString(notes().resolve("0.md"), "apple apple");
      Files.delete(notes().resolve("a.md"));
      index(false);
      journal.refresh();
      assertEquals(2, journal.search(request("apple ", Map.of())).index().generation());
      SearchResult first = journal.search(ofGeneration(1));
      assertEquals(1, first.index().generation());
      assertEquals(2, first.notes());
      assertEquals(1, first.gone());
      assertEquals("b.md", first.hits().get(0).file().path());
      assertEquals(2, journal.search(ofGeneration(2)).hits().size());
      assertThrows(GenerationGone.class, () -> journal.search(ofGeneration(3)));
      index(true);
      journal.refresh();
      assertThrows(GenerationGone.class, () -> journal.search(ofGeneration(1)));
      assertEquals(2, journal.search(ofGeneration(3)).hits().size());
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
