package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Generation;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.LiveIndex;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the best of many notes are just those that come first when all are scored.
class BestOfManyTest {
  private static final int SIZE = 15;

  /// More than Lucene keeps the best scores of together, so that it has blocks to pass over.
  private static final int NOTES = 600;

  private static final List<String> WORDS =
      List.of("cat", "cats", "car", "Élan", "house", "tea", "garden", "rain", "a", "the", "notes");

  @TempDir private static Path folder;
  private static SmallJournal journal;
  private static LiveIndex index;

  @BeforeAll
  static void fill() throws IOException {
    Random random = new Random(11);
    journal = new SmallJournal(folder);
    for (int i = 0; i < NOTES; i++) {
      String tag = i % 3 == 0 ? "tags: [home]\n" : "";
      journal.add(
          "n" + i + ".md",
          "---\ntitle: %s\n%s---\n%s\n\n# %s\n%s\n\n## %s\n%s\n"
              .formatted(
                  words(random, 2),
                  tag,
                  words(random, 20),
                  words(random, 1),
                  words(random, 9),
                  words(random, 3),
                  words(random, 60)));
    }
    journal.journal();
    index = LiveIndex.at(IndexFolder.at(folder.resolve("index")), () -> {});
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
    journal.close();
  }

  /// Of the later words many, of the first ones few.
  private static String words(Random random, int most) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      double later = Math.sqrt(random.nextDouble());
      words.append(WORDS.get((int) (later * WORDS.size()))).append(' ');
    }
    return words.toString().strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ",
        "a",
        "the notes ",
        "rain the ",
        "notes a",
        "the rain notes ",
        "tea",
        "=the",
        "the a",
        "+rain",
        "~notes",
        "garden OR the",
        "title:the",
        "heading:notes ",
        "the -cat",
        "notes notes "
      })
  void areThoseThatComeFirstWhenAllAreScored(String typed) throws IOException {
    assertSame(SmallJournal.request(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the ", "notes a", "the rain "})
  void areThoseWithAChosenTag(String typed) throws IOException {
    FacetChoice home = new FacetChoice(List.of("home"), List.of(), List.of());
    assertSame(
        new SearchRequest(
            SmallJournal.PARSER.parse(typed),
            Map.of(Field.TAG, home),
            null,
            Sort.RELEVANCE,
            0,
            SIZE,
            List.of(),
            0,
            null));
  }

  private static void assertSame(SearchRequest request) throws IOException {
    index.with(generation -> {
      assertSame(generation, request);
      return true;
    });
  }

  private static void assertSame(Generation generation, SearchRequest request) throws IOException {
    CompiledQuery query = new PerGeneration(generation).search(generation).compile(request.query());
    FacetFilters filters = FacetFilters.of(request);
    IndexSearcher searcher = generation.searcher();
    org.apache.lucene.search.Sort order = query.order(Sort.RELEVANCE).rewrite(searcher);
    assertTrue(searcher.count(filters.narrowed(query.highest())) >= SIZE, "too few notes");
    TopFieldDocs all =
        searcher.search(
            filters.drillDown(query.rankedNotes(null)),
            new TopFieldCollectorManager(order, SIZE, null, Integer.MAX_VALUE));
    TopFieldDocs best = new BestOfMany(searcher, filters, query, order, SIZE).found();
    assertEquals(lines(all), lines(best));
  }

  /// Document, level and score, as far as a score does not depend on the order of its sums.
  private static List<String> lines(TopFieldDocs docs) {
    return Arrays.stream(docs.scoreDocs)
        .map(hit -> {
          Object[] fields = ((FieldDoc) hit).fields;
          return "%d %s %.4f".formatted(hit.doc, fields[0], (Float) fields[1]);
        })
        .toList();
  }
}
