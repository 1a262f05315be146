package dev.daybook.search;

import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;

/// Lifts sections in which two words stand as they were typed, side by side or nearly so.
final class CloseWords {
  /// One word may stand between the two, or they change places.
  private static final int SLOP = 2;

  /// Beside what the words count by themselves; more than that, and pairs outdo the rarer word.
  private static final float LIFT = 0.1f;

  private static final List<TextField> FIELDS =
      List.of(TextField.TITLE, TextField.HEADING, TextField.BODY);

  private final TextQueries texts;

  CloseWords(TextQueries texts) {
    this.texts = texts;
  }

  /// Scores sections by the plain words of the query that stand close in them; nothing when no two
  /// were typed beside each other.
  Optional<org.apache.lucene.search.Query> scoring(Query asked) {
    List<Optional<org.apache.lucene.search.Query>> close = new ArrayList<>();
    String before = "";
    for (Query part : asked instanceof And and ? and.parts() : List.of(asked)) {
      String word = part instanceof Word plain && Readings.isPlain(plain) ? plain.text() : "";
      if (!before.isEmpty() && !word.isEmpty()) close.add(close(before + " " + word));
      before = word;
    }
    return Queries.any(close);
  }

  private Optional<org.apache.lucene.search.Query> close(String words) {
    List<Optional<org.apache.lucene.search.Query>> fields = new ArrayList<>();
    for (TextField field : FIELDS) {
      fields.add(
          texts
              .phrase(field.stems(), words, SLOP)
              .map(phrase -> new BoostQuery(phrase, LIFT * field.weight())));
    }
    return Queries.any(fields);
  }
}
