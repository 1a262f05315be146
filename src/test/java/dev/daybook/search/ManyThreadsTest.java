package dev.daybook.search;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Filling;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A large index is searched by several threads, which find together what one finds.
class ManyThreadsTest {
  private static final int SEGMENTS = 5;
  private static final int NOTES_OF_SEGMENT = 9;
  private static final List<String> WORDS = List.of("apple", "pear", "plum", "apples", "quince");

  @TempDir private static @Nullable Path folder;
  private static @Nullable IndexedJournal small;
  private static @Nullable IndexedJournal large;

  @BeforeAll
  static void index() throws IOException {
    Path notes = Files.createDirectories(there().resolve("notes"));
    IndexFolder one = IndexFolder.at(there().resolve("one"));
    IndexFolder other = IndexFolder.at(there().resolve("other"));
    for (int i = 0; i < SEGMENTS; i++) {
      for (int j = 0; j < NOTES_OF_SEGMENT; j++) write(notes, i * NOTES_OF_SEGMENT + j);
      run(notes, one);
      run(notes, other);
    }
    Filling.add(other);
    small = IndexedJournal.open(one, () -> 0);
    large = IndexedJournal.open(other, () -> 0);
  }

  private static Path there() {
    return requireNonNull(folder);
  }

  private static void write(Path notes, int i) throws IOException {
    String one = WORDS.get(i % WORDS.size());
    String two = WORDS.get(i / 2 % WORDS.size());
    Files.writeString(
        notes.resolve("n" + i + ".md"),
        "---\ntags: [t%d]\ndate: 2024-0%d-01\n---\n# On %s\n\nA %s and a %s.\n\n## %s\n\nOf %s %s.\n"
            .formatted(i % 3, 1 + i % 9, one, two, one, two, one, two));
  }

  private static void run(Path notes, IndexFolder index) throws IOException {
    new Indexer(NotesFolder.open(notes), index, Language.DEFAULT, SmallJournal.CLOCK)
        .run(false, Progress.SILENT);
  }

  @AfterAll
  static void close() throws IOException {
    requireNonNull(small).close();
    requireNonNull(large).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "p",
        "apple",
        "apple ",
        "apple pear ",
        "apple pear quinces ",
        "=apples ",
        "pl* ",
        "~aple ",
        "\"of apple\" ",
        "/p.*/ ",
        "apple OR plum ",
        "apple -pear ",
        "pear NEAR/3 apple ",
        "title:apple ",
        "tag:t1 plum ",
        "date:2024-03.. ",
        "is:orphan",
        "no such thing "
      })
  void findsAndShowsTheSame(String typed) {
    for (Sort sort : Sort.values()) {
      sameOf(request(typed, sort, Map.of()));
      sameOf(
          request(
              typed,
              sort,
              Map.of(Field.TAG, new FacetChoice(List.of("t0", "t2"), List.of(), List.of()))));
    }
  }

  private static SearchRequest request(String typed, Sort sort, Map<Field, FacetChoice> choices) {
    return new SearchRequest(
        SmallJournal.PARSER.parse(typed),
        choices,
        null,
        sort,
        0,
        20,
        Field.FACETS,
        10,
        Interval.MONTH);
  }

  private static void sameOf(SearchRequest request) {
    SearchResult one = requireNonNull(small).search(request);
    SearchResult other = requireNonNull(large).search(request);
    assertEquals(one.hits(), other.hits());
    assertEquals(one.notes(), other.notes());
    assertEquals(one.complete(), other.complete());
    assertEquals(one.sections(), other.sections());
    assertEquals(one.facets(), other.facets());
    assertEquals(one.histogram(), other.histogram());
    assertTrue(!one.partial() && !other.partial());
  }
}
