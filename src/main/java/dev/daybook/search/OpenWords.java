package dev.daybook.search;

import dev.daybook.index.Folding;
import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Queries for words of which only a part or a shape is known. They look among whole words, with
/// and without accents.
final class OpenWords {
  /// More words than any vault has that begin with two given letters; Lucene holds 1024 of them for
  /// a mistake unless told.
  private static final int PREFIX_WORDS = 20_000;

  static {
    IndexSearcher.setMaxClauseCount(Math.max(PREFIX_WORDS, IndexSearcher.getMaxClauseCount()));
  }

  private final QueryTerms terms;
  private final FuzzyWords fuzzy;

  OpenWords(QueryTerms terms, FuzzyWords fuzzy) {
    this.terms = terms;
    this.fuzzy = fuzzy;
  }

  /// What is found in a field in the place of a word that is open, no looser than the tier; nothing
  /// of any other word.
  ///
  /// @param field one of whole words
  Optional<Query> of(String field, Word word, Tier tier) {
    return switch (word.form()) {
      case ANY, EXACT -> Optional.empty();
      case TYPING, PREFIX ->
          tier.compareTo(Tier.PREFIX) < 0 ? Optional.empty() : prefix(field, word.text());
      case FUZZY -> tier.compareTo(Tier.TYPO) < 0 ? Optional.empty() : fuzzy(field, word.text());
    };
  }

  /// Words that begin so; of several terms, as in `foo.ba`, the last is the open one, if it has two
  /// letters or more.
  ///
  /// @param field one of whole words
  Optional<Query> prefix(String field, String text) {
    Optional<Query> kept = field.equals(Schema.ANYWHERE) ? shortPrefix(text) : Optional.empty();
    if (kept.isPresent()) return kept;
    List<QueryTerms.Placed> placed = terms.of(field, text);
    if (placed.isEmpty()) return Optional.empty();
    Term last = placed.get(placed.size() - 1).term();
    if (placed.size() == 1) return Optional.of(prefix(last));
    List<IntervalsSource> row = new ArrayList<>();
    for (QueryTerms.Placed each : placed.subList(0, placed.size() - 1)) {
      row.add(Intervals.term(each.term().bytes()));
    }
    boolean isOneLetter = last.text().codePointCount(0, last.text().length()) < 2;
    row.add(
        isOneLetter ? Intervals.term(last.bytes()) : Intervals.prefix(last.bytes(), PREFIX_WORDS));
    IntervalsSource phrase =
        Intervals.maxgaps(
            NearWords.within(placed), Intervals.ordered(row.toArray(IntervalsSource[]::new)));
    return Optional.of(new IntervalQuery(field, phrase));
  }

  /// The sections with a word, in any field that a word may be found in, that begins with so few
  /// letters that they are kept in the index; nothing for more.
  Optional<Query> shortPrefix(String text) {
    List<QueryTerms.Placed> placed = terms.of(Schema.ANYWHERE, text);
    if (placed.size() != 1) return Optional.empty();
    Term word = placed.get(0).term();
    List<Term> both = List.of(word, withoutAccents(word));
    if (both.stream().anyMatch(OpenWords::isLong)) return Optional.empty();
    List<Query> any = new ArrayList<>();
    for (Term beginning : both) {
      any.add(new TermQuery(new Term(Schema.BEGINNINGS, beginning.bytes())));
      if (isInPairs(word)) any.add(new TermQuery(beginning));
    }
    return Optional.of(Queries.anyOf(any));
  }

  private static boolean isInPairs(Term word) {
    return !word.text().isEmpty() && NoteAnalyzer.isInPairs(word.text().codePointAt(0));
  }

  private static boolean isLong(Term beginning) {
    String letters = beginning.text().replace(NoteAnalyzer.WITHOUT_ACCENTS, "");
    return letters.codePointCount(0, letters.length()) > Schema.LONGEST_BEGINNING;
  }

  private static Query prefix(Term word) {
    return Queries.anyOf(List.of(new PrefixQuery(word), new PrefixQuery(withoutAccents(word))));
  }

  /// Words with a letter or two added, left out, changed or swapped; scored as one word, a nearer
  /// one higher.
  ///
  /// @param field one of whole words
  private Optional<Query> fuzzy(String field, String text) {
    List<FuzzyWords.Near> near = near(text);
    if (near.isEmpty()) return Optional.empty();
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    for (FuzzyWords.Near each : near) {
      any.addTerm(new Term(field, each.word()), each.nearness());
    }
    return Optional.of(any.build());
  }

  /// The words of the notes that a mistyped one may have been meant to be, the nearest first.
  List<FuzzyWords.Near> near(String text) {
    List<QueryTerms.Placed> placed = terms.of(Schema.ANYWHERE, text);
    if (placed.size() != 1) return List.of();
    return fuzzy.of(placed.get(0).term().text());
  }

  /// Words of that shape; a pattern that is none, or too costly, finds nothing.
  ///
  /// @param field one of whole words
  Optional<Query> regex(String field, String pattern) {
    try {
      return Optional.of(
          new RegexpQuery(
              new Term(field, pattern),
              RegExp.NONE,
              0,
              RegexpQuery.DEFAULT_PROVIDER,
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
              RegexpQuery.CONSTANT_SCORE_BLENDED_REWRITE));
    } catch (IllegalArgumentException | TooComplexToDeterminizeException e) {
      return Optional.of(new MatchNoDocsQuery("not a pattern: " + e.getMessage()));
    }
  }

  /// The form that stands in the index beside a word with accents.
  private static Term withoutAccents(Term word) {
    return new Term(word.field(), NoteAnalyzer.WITHOUT_ACCENTS + Folding.fold(word.text()));
  }
}
