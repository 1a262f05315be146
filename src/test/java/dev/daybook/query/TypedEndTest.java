package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a text is still being typed, and the text with that completed.
class TypedEndTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          clu > words clu > X
          cluster no > words cluster no > X
          tag:a cluster no > words cluster no > tag:a X
          "a b" no > words no > "a b" X
          a OR no > words no > a OR X
          a -no > words no > a -X
          (no > words no > (X
          `a ` > words a > X
          tag:wo > tag wo > tag:X
          `a tag:` > tag  > a tag:X
          a -tag:work,w > tag w > a -tag:work,X
          tags:w > tag w > tag:X
          TAG:w > tag w > tag:X
          a #w > tag w > a tag:X
          folder:"a b > folder a b > folder:X
          "a b" title:clu > title clu > "a b" title:X
          a [mo > key mo > a [X]
          a [mood:ca > mood ca > a [mood:X]
          a [mood:"very ca > mood very ca > a [mood:X]
          """)
  void seesWhatIsBeingTyped(String text, String end, String completed) {
    TypedEnd read = TypedEnd.of(text);
    assertEquals(end, typed(read).strip());
    assertEquals(completed, completed(read));
  }

  @Test
  void offersTheValuesOfNamesThatTakeOnlySome() {
    TypedEnd end = TypedEnd.of("sort:");
    assertTrue(end instanceof TypedEnd.Named named && named.choices().contains("newest"));
  }

  @Test
  void quotesWhatNeedsQuotes() {
    assertEquals("tag:\"a, b\"", ((TypedEnd.Named) TypedEnd.of("tag:a")).completed("a, b"));
    assertEquals("[mood:x]", ((TypedEnd.KeyValue) TypedEnd.of("[mood:")).completed("x"));
  }

  @Test
  void readsEveryStartOfEveryExample() {
    Examples.all()
        .forEach(example -> {
          for (int end = 0; end <= example.text().length(); end++) {
            typed(TypedEnd.of(example.text().substring(0, end)));
          }
        });
  }

  private static String typed(TypedEnd end) {
    return switch (end) {
      case TypedEnd.Words words -> "words " + (words.starts().isEmpty() ? "" : words.from(0));
      case TypedEnd.Named named -> named.name() + " " + named.typed();
      case TypedEnd.Key key -> "key " + key.typed();
      case TypedEnd.KeyValue value -> value.key() + " " + value.typed();
    };
  }

  private static String completed(TypedEnd end) {
    return switch (end) {
      case TypedEnd.Words words -> words.completed(0, "X");
      case TypedEnd.Named named -> named.completed("X");
      case TypedEnd.Key key -> key.completed("X");
      case TypedEnd.KeyValue value -> value.completed("X");
    };
  }
}
