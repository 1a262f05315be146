package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Schema;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What looks like a field and is none is just words, and what the index keeps for itself can't be
/// asked for.
class UnknownFieldsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "nosuch:apple, nosuch",
    "nosuch:x, nosuch",
    "_id:, id",
    "_id:1, id",
    "path:../../x, ''",
    "*:*, ''",
    "body:[* TO *], to",
    "'apple\" OR kind:note \"', ''",
    "'{!lucene}', lucene",
    "apple^1000, apple",
    "apple AND _exists_:title, apple",
  })
  void e10WhatIsNoFieldIsWords(String typed, String word) throws IOException {
    try (SmallJournal small =
        new SmallJournal(folder)
            .add("a.md", "# First\n\nan apple")
            .add("words.md", "# Second\n\n" + typed)) {
      SearchResult result = small.search(typed);
      assertFalse(result.partial());
      String found = small.found(typed);
      assertTrue(word.isEmpty() || found.contains("words"), typed + " finds " + found);
    }
  }

  @Test
  void e10NoInternalFieldCanBeAskedFor() throws IOException, IllegalAccessException {
    try (SmallJournal small =
        new SmallJournal(folder).add("a.md", "---\ntags: [t]\n---\n# First\n\nan apple")) {
      for (String field : internal()) {
        for (String value : List.of("apple", "note", "section", "a.md", "t", "*", "[* TO *]")) {
          String typed = field + ":" + value;
          assertEquals(0, small.search(typed).complete(), typed);
        }
      }
    }
  }

  /// The fields of Lucene that no operator of the language is named after.
  private static List<String> internal() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field constant : Schema.class.getDeclaredFields()) {
      if (constant.getType() != String.class || !Modifier.isPublic(constant.getModifiers())) {
        continue;
      }
      String name = (String) constant.get(null);
      boolean operator =
          dev.daybook.query.Field.of(name).isPresent() || List.of("date", "weekday").contains(name);
      if (!operator && name.matches("[a-z.]+")) names.add(name);
    }
    assertTrue(names.contains("kind") && names.contains("path.order"), names::toString);
    return names;
  }
}
