package dev.daybook.search;

import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query.Regex;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words and patterns that may stand in any field, asked of [Schema#ANYWHERE] and [Schema#WEIGHED],
/// which hold the terms of all fields: one list of documents is gone through instead of one for
/// each field.
final class AnyField {
  private static final Query HEADS = new TermQuery(new Term(Schema.KIND, Schema.HEAD));

  /// The fields that a section has of its own.
  private static final List<TextField> OF_SECTION =
      List.of(TextField.HEADING, TextField.BODY, TextField.LINKS);

  private final TextQueries texts;

  AnyField(TextQueries texts) {
    this.texts = texts;
  }

  /// Whether that can be asked so: a pattern, or a word that is one term.
  boolean answers(PlacedText placed) {
    if (placed.field() != null) return false;
    return switch (placed.text()) {
      case Regex regex -> true;
      case Word word -> isOneTerm(Schema.ANYWHERE, word) && isOneTerm(Schema.WEIGHED, word);
      default -> false;
    };
  }

  private boolean isOneTerm(String field, Word word) {
    return texts.terms().of(field, word.text()).size() == 1;
  }

  /// Sections where it stands, no looser than the tier: at least one of each note that has it.
  Optional<Query> inNotes(PlacedText placed, Tier tier) {
    return query(placed, tier, this::stemsOfNotes);
  }

  /// The sections where it stands, no looser than the tier; the heads where it stands in the title
  /// or the tags.
  Optional<Query> inSections(PlacedText placed, Tier tier) {
    return query(placed, tier, this::stemsOfSections);
  }

  private interface Stems {
    Query of(String word);
  }

  private Optional<Query> query(PlacedText placed, Tier tier, Stems stems) {
    OpenWords open = texts.open();
    if (placed.text() instanceof Regex regex) return open.regex(Schema.ANYWHERE, regex.pattern());
    Word word = (Word) placed.text();
    boolean isExact = TextQueries.formOf(word, tier) == Tier.EXACT;
    Query whole = isExact ? any(Schema.ANYWHERE, word.text()) : stems.of(word.text());
    return Queries.any(List.of(Optional.of(whole), open.of(Schema.ANYWHERE, word, tier)));
  }

  /// Each section has the stems of its note's title and tags.
  private Query stemsOfNotes(String word) {
    return Queries.anyOf(List.of(any(Schema.WEIGHED, word), any(TextField.LINKS.stems(), word)));
  }

  private Query stemsOfSections(String word) {
    List<Query> any = new ArrayList<>();
    any.add(ofHead(any(Schema.WEIGHED, word)));
    for (TextField field : OF_SECTION) any.add(any(field.stems(), word));
    return Queries.anyOf(any);
  }

  private Query any(String field, String word) {
    return texts.any(texts.terms().of(field, word).getFirst());
  }

  static Query ofHead(Query there) {
    return Queries.allOf(List.of(HEADS, there));
  }
}
