package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    int body = Math.round(TextField.BODY.weight());
    assertEquals(norm(Schema.WEIGHED, 10 * body, 0), norm(Schema.WEIGHED, 16 * body, 6));
    assertEquals(norm("body", 10, 0), norm("body", 16, 6));
    assertEquals(norm(Schema.WEIGHED, 1, 0), norm(Schema.WEIGHED, 4, 4));
  }

  /// Terms are written down as often as their field weighs.
  @Test
  void whatIsScoredWeighsWholeNumbers() {
    for (TextField field : TextField.SCORED) {
      assertEquals(Math.round(field.weight()), field.weight(), field.name());
    }
  }

  private static long norm(String field, int length, int second) {
    FieldInvertState state =
        new FieldInvertState(Version.LATEST.major, field, IndexOptions.DOCS_AND_FREQS);
    state.setLength(length);
    state.setNumOverlap(second);
    return Schema.SIMILARITY.computeNorm(state);
  }
}
