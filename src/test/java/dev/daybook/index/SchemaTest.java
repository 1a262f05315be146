package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.daybook.index.Schema.TextField;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

/// What a text counts for in scores.
class SchemaTest {
  /// Characters stand beside the pairs that they begin; a text in Chinese is no longer for that.
  @Test
  void aSecondTermAtOnePlaceMakesNoTextLonger() {
    assertEquals(norm("body", 10, 0, 9), norm("body", 16, 6, 9));
    assertEquals(norm(Schema.WEIGHED, 10, 0, 9), norm(Schema.WEIGHED, 40, 20, 9));
    assertNotEquals(norm(Schema.WEIGHED, 40, 20, 9), norm(Schema.WEIGHED, 40, 20, 39));
  }

  /// Terms are written down as often as their field weighs.
  @Test
  void whatIsScoredWeighsWholeNumbers() {
    for (TextField field : TextField.SCORED) {
      assertEquals(Math.round(field.weight()), field.weight(), field.name());
    }
  }

  private static long norm(String field, int length, int second, int position) {
    return Schema.SIMILARITY.computeNorm(
        new FieldInvertState(
            Version.LATEST.major,
            field,
            IndexOptions.DOCS_AND_FREQS,
            position,
            length,
            second,
            0,
            1,
            1));
  }
}
