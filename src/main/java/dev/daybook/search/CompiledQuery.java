package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A query in the terms of Lucene: which notes, which of their sections, in what order, and what is
/// marked.
///
/// By relevance, notes stand on levels: the one whose name was typed; then those that hold all
/// words, a tier each; then those that lack some. Within a level the score decides: that of the
/// best section, and a lift for a name that begins as typed.
final class CompiledQuery {
  /// The level of the note whose name was typed: above all tiers.
  private static final float NAMED = 10;

  /// As much as a rare word in a title.
  private static final float NAME_BEGINS = 8;

  /// In [dev.daybook.query.Sort#BEST], what a note of the day of the commit gains: as much as a
  /// rather common word in the text.
  private static final float RECENT = 2;

  /// The age in days at which half of that is left.
  private static final long HALF_AS_RECENT = 180;

  private final Reading reading;
  private final List<PlacedText> wanted;
  private final Tier loosest;
  private final String name;
  private final NoteQueries notes;
  private final SectionQueries sections;
  private final BitSetProducer parents;

  /// @param typed the text of the query
  CompiledQuery(
      String typed,
      Reading reading,
      NoteQueries notes,
      SectionQueries sections,
      BitSetProducer parents) {
    this.reading = reading;
    this.notes = notes;
    this.sections = sections;
    this.parents = parents;
    name = Folding.name(typed);
    wanted = PlacedText.wanted(reading.wanted());
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

  Reading reading() {
    return reading;
  }

  List<PlacedText> wanted() {
    return wanted;
  }

  Tier loosest() {
    return loosest;
  }

  /// Whether notes can be told apart by how well they match.
  boolean ranks() {
    return !wanted.isEmpty();
  }

  /// The notes found, without score.
  Query notes() {
    return notes.found(reading, loosest);
  }

  /// Those of them that hold all words, without score.
  Query complete() {
    return notes.found(reading.open(), loosest);
  }

  /// The notes that hold a word of which notes found may lack some.
  Query holding(SoftWord word) {
    return notes.found(word.query(), loosest);
  }

  /// The notes found, with score.
  ///
  /// @param today the day since 1970-01-01 that recent notes are near to; null when that is no
  ///   matter
  Query rankedNotes(@Nullable Long today) {
    Optional<Query> best = bestSection();
    if (best.isEmpty()) return notes();
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(notes(), Occur.FILTER);
    builder.add(best.get(), Occur.SHOULD);
    nameBegins().ifPresent(begins -> builder.add(begins, Occur.SHOULD));
    nameIsNear().ifPresent(near -> builder.add(near, Occur.SHOULD));
    if (today != null) builder.add(recent(today), Occur.SHOULD);
    return builder.build();
  }

  /// The score of the best section of a note, without any lift of the note; nothing when nothing is
  /// wanted.
  Optional<Query> bestSection() {
    return sections
        .scoring(reading.asked(), wanted, loosest)
        .map(scoring -> new ToParentBlockJoinQuery(scoring, parents, ScoreMode.Max));
  }

  /// The notes whose name lifts them above others that match as well.
  Query lifted() {
    return Queries.any(List.of(nameBegins(), nameIsNear())).orElse(new MatchNoDocsQuery("no name"));
  }

  /// The notes that stand on the highest level, but for those whose name was typed; without score.
  Query highest() {
    return notes.found(reading.open(), Tier.EXACT);
  }

  /// In how many sections the rarest word stands, as typed; 0 when not only words are wanted.
  int rarest(IndexReader reader) throws IOException {
    return sections.rarest(reader, wanted);
  }

  private static Query recent(long today) {
    return LongField.newDistanceFeatureQuery(Schema.DATE, RECENT, today, HALF_AS_RECENT);
  }

  private Optional<Query> nameBegins() {
    if (name.isEmpty()) return Optional.empty();
    return Optional.of(Queries.scored(new PrefixQuery(new Term(Schema.NAME, name)), NAME_BEGINS));
  }

  /// The notes whose name may have been mistyped.
  private Optional<Query> nameIsNear() {
    if (loosest != Tier.TYPO || name.isEmpty()) return Optional.empty();
    int edits = name.codePointCount(0, name.length()) < FuzzyWords.TWO_EDITS ? 1 : 2;
    return Optional.of(
        Queries.scored(new FuzzyQuery(new Term(Schema.NAME, name), edits), NAME_BEGINS));
  }

  /// The notes whose name was typed; nothing when no name was.
  Optional<Query> named() {
    if (name.isEmpty()) return Optional.empty();
    return Optional.of(new TermQuery(new Term(Schema.NAME, name)));
  }

  /// The levels of notes as scores. Where notes found hold all words, all of them are in the
  /// loosest tier, which is the costliest to ask for.
  private Query levels() {
    BooleanQuery.Builder levels = new BooleanQuery.Builder();
    for (Tier tier : tiers()) {
      if (tier == loosest && !reading.isLoose()) break;
      levels.add(Queries.scored(notes.found(reading.open(), tier), 1), Occur.SHOULD);
    }
    named().ifPresent(named -> levels.add(Queries.scored(named, NAMED), Occur.SHOULD));
    return levels.build();
  }

  /// That of the notes of [#highest()], where notes found hold all words: in each tier but the
  /// loosest.
  double highestLevel() {
    return tiers().size() - 1;
  }

  /// What decides before the score or any other order does.
  Optional<SortField> level(boolean byRelevance) {
    if (byRelevance && ranks()) return Optional.of(field(levels()));
    if (!reading.isOpen()) return Optional.empty();
    Query complete = Queries.scored(complete(), 1);
    Query asTyped = Queries.scored(notes.found(reading.asked(), loosest), 1);
    return Optional.of(field(Queries.anyOf(List.of(complete, asTyped))));
  }

  private static SortField field(Query query) {
    return DoubleValuesSource.fromQuery(query).getSortField(true, 0.0);
  }

  Sort order(dev.daybook.query.Sort sort) {
    boolean byRelevance =
        sort == dev.daybook.query.Sort.RELEVANCE || sort == dev.daybook.query.Sort.BEST;
    List<SortField> order = new ArrayList<>();
    level(byRelevance).ifPresent(order::add);
    order.addAll(NoteOrder.of(sort, ranks()));
    return new Sort(order.toArray(SortField[]::new));
  }

  /// Whether each section that matches is one of a note found.
  boolean isOneText() {
    return !reading.isLoose() && reading.open() instanceof dev.daybook.query.Query.Text;
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
    sections
        .scoring(reading.asked(), wanted, loosest)
        .ifPresent(scoring -> builder.add(scoring, Occur.SHOULD));
    headed().ifPresent(headed -> builder.add(headed, Occur.SHOULD));
    return builder.build();
  }

  /// The sections whose whole heading the query begins or ends with: of a note, they are asked for.
  private Optional<Query> headed() {
    if (name.isEmpty()) return Optional.empty();
    Set<BytesRef> names = new LinkedHashSet<>();
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      names.add(new BytesRef(name.substring(0, at)));
      names.add(new BytesRef(name.substring(at + 1)));
    }
    names.add(new BytesRef(name));
    Query headed = new TermInSetQuery(Schema.HEADING_NAME, names);
    return Optional.of(Queries.scored(headed, NAME_BEGINS));
  }

  /// What is marked in that field.
  Optional<Query> marking(TextField field) {
    return sections.marking(wanted, field, loosest);
  }
}
