package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/// A query in the terms of Lucene: which notes, which of their sections, and what is marked.
///
/// The score of a note is that of its best section, and then [#STEP] for each tier that it is above
/// the loosest one and [#NAMED] when the query is its name: so a note that has the words as typed
/// stands before all that only have other forms of them.
final class CompiledQuery {
  /// Between the scores of two tiers; more than the words of a query can score together, and few
  /// enough bits that a float still tells scores within a tier apart.
  private static final float STEP = 4096;

  private static final float NAMED = 2048;

  private final dev.daybook.query.Query query;
  private final List<PlacedText> wanted;
  private final Tier loosest;
  private final NoteQueries notes;
  private final SectionQueries sections;
  private final BitSetProducer parents;

  CompiledQuery(
      dev.daybook.query.Query query,
      NoteQueries notes,
      SectionQueries sections,
      BitSetProducer parents) {
    this.query = query;
    this.notes = notes;
    this.sections = sections;
    this.parents = parents;
    wanted = PlacedText.wanted(query);
    loosest = loosest(wanted);
  }

  /// The loosest tier in which something is found that no stricter one finds.
  private static Tier loosest(List<PlacedText> wanted) {
    Tier loosest = Tier.EXACT;
    for (PlacedText placed : wanted) {
      Tier tier = placed.text() instanceof Word word ? loosest(word.form()) : Tier.FORM;
      if (tier.compareTo(loosest) > 0) loosest = tier;
    }
    return loosest;
  }

  private static Tier loosest(Form form) {
    return switch (form) {
      case EXACT -> Tier.EXACT;
      case ANY -> Tier.FORM;
      case TYPING, PREFIX -> Tier.PREFIX;
      case FUZZY -> Tier.TYPO;
    };
  }

  /// Whether notes can be told apart by how well they match.
  boolean ranks() {
    return !wanted.isEmpty();
  }

  /// The notes found, without score.
  Query notes() {
    return notes.found(query, loosest);
  }

  /// The notes found, with score.
  Query rankedNotes() {
    Optional<Query> scoring = sections.scoring(wanted, loosest);
    if (scoring.isEmpty()) return notes();
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(notes(), Occur.FILTER);
    builder.add(new ToParentBlockJoinQuery(scoring.get(), parents, ScoreMode.Max), Occur.SHOULD);
    for (Tier tier : Tier.values()) {
      if (tier == loosest) break;
      builder.add(Queries.scored(notes.found(query, tier), STEP), Occur.SHOULD);
    }
    name().ifPresent(named -> builder.add(Queries.scored(named, NAMED), Occur.SHOULD));
    return builder.build();
  }

  /// What of a note's score its words make up.
  static float score(float ranked) {
    return ranked % NAMED;
  }

  private Optional<Query> name() {
    List<String> words = new ArrayList<>();
    for (PlacedText placed : wanted) {
      switch (placed.text()) {
        case Word word -> words.add(word.text());
        case Phrase phrase -> words.add(phrase.text());
        default -> {
          return Optional.empty();
        }
      }
    }
    String name = words.stream().collect(Collectors.joining(" "));
    return Optional.of(new TermQuery(new Term(Schema.NAME, Folding.fold(name))));
  }

  /// The sections that are shown of notes found.
  Query sections() {
    return sections.matching(wanted, loosest);
  }

  /// Those of [#sections()] that match no looser than the tier.
  Query sections(Tier tier) {
    return sections.matching(wanted, tier);
  }

  /// The tiers in which a section can match, the strictest first.
  List<Tier> tiers() {
    return Arrays.stream(Tier.values()).filter(tier -> tier.compareTo(loosest) <= 0).toList();
  }

  /// The sections that are shown, with score.
  Query rankedSections() {
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(sections(), Occur.FILTER);
    sections.scoring(wanted, loosest).ifPresent(scoring -> builder.add(scoring, Occur.SHOULD));
    return builder.build();
  }

  /// What is marked in that field.
  Optional<Query> marking(TextField field) {
    return sections.marking(wanted, field, loosest);
  }
}
