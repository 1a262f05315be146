package dev.daybook.search;

import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;

/// Lifts sections in which the words stand as they were typed: two side by side or nearly so, or
/// all of them in a row.
final class CloseWords {
  /// One word may stand between the two, or they change places.
  private static final int SLOP = 2;

  /// Beside what the words count by themselves; more than that, and pairs outdo the rarer word.
  private static final float PAIR = 0.1f;

  /// Nobody types so many words in a row by chance.
  private static final int ROW_WORDS = 3;

  /// As much as all the words once more.
  private static final float ROW = 1;

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
    List<String> row = new ArrayList<>();
    for (Query part : asked instanceof And and ? and.parts() : List.of(asked)) {
      if (part instanceof Word word && Readings.isPlain(word)) {
        if (!row.isEmpty()) close.add(together(List.of(row.getLast(), word.text()), SLOP, PAIR));
        row.add(word.text());
      } else {
        close.add(inARow(row));
        row.clear();
      }
    }
    close.add(inARow(row));
    return Queries.any(close);
  }

  private Optional<org.apache.lucene.search.Query> inARow(List<String> row) {
    return row.size() < ROW_WORDS ? Optional.empty() : together(row, 0, ROW);
  }

  private Optional<org.apache.lucene.search.Query> together(
      List<String> words, int slop, float lift) {
    List<Optional<org.apache.lucene.search.Query>> fields = new ArrayList<>();
    for (TextField field : FIELDS) {
      fields.add(
          texts
              .phrase(field.stems(), String.join(" ", words), slop)
              .map(phrase -> new BoostQuery(phrase, lift * field.weight())));
    }
    return Queries.any(fields);
  }
}
