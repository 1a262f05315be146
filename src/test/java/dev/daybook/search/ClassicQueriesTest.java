package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Schema.TextField;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Lucene's own query language says in the same words, it means as well: it finds as many.
class ClassicQueriesTest {
  private static final List<String> WORDS = List.of("apple", "berry", "cherry", "damson", "hazel");
  private static final List<String> SHAPES =
      List.of(
          "%s %s",
          "%s AND %s",
          "%s OR %s",
          "%s -%s",
          "\"%s %s\"",
          "\"%s %s\"~3",
          "(%s OR %s) -damson",
          "%s NOT %s",
          "%.3s* %s",
          "/%.2s.*/ %s",
          "(%s %s) OR hazel");

  private final Random random = new Random(1);

  @TempDir private Path folder;

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @Test
  void findsAsManyAsTheClassicParser() throws Exception {
    try (SmallJournal notes = new SmallJournal(folder)) {
      for (int i = 0; i < 100; i++) {
        String words =
            Stream.generate(this::word)
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(" "));
        notes.add("n" + i + ".md", words);
      }
      notes.journal();
      Path index = IndexFolder.at(folder.resolve("index")).current().orElseThrow();
      try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
        for (int i = 0; i < 300; i++) agrees(notes, new IndexSearcher(reader), i);
      }
    }
  }

  private void agrees(SmallJournal notes, IndexSearcher searcher, int i) throws Exception {
    QueryParser classic = new QueryParser(TextField.BODY.words(), new WhitespaceAnalyzer());
    classic.setDefaultOperator(QueryParser.Operator.AND);
    String typed = SHAPES.get(i % SHAPES.size()).formatted(word(), word()) + " ";
    assertEquals(searcher.count(classic.parse(typed)), notes.search(typed).complete(), typed);
  }
}
