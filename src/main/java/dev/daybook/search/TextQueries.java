package dev.daybook.search;

import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Near;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Regex;
import dev.daybook.query.Query.Text;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words and phrases as Lucene queries on one field of sections.
///
/// Each [Tier] takes in all that the stricter ones do.
final class TextQueries {
  private final QueryTerms terms;
  private final OpenWords open;
  private final NearWords near;
  private final AnyField anyField;
  private final Predicate<Term> known;

  /// One search asks for the same few again for each of its parts.
  private final Map<Row, Optional<Query>> made = new ConcurrentHashMap<>();

  private record Row(String field, String text, int slop) {}

  /// @param known tells which terms are worth to be looked for
  TextQueries(NoteAnalyzer analyzer, FuzzyWords fuzzy, Predicate<Term> known) {
    this.known = known;
    terms = new QueryTerms(analyzer);
    open = new OpenWords(terms, fuzzy);
    near = new NearWords(terms);
    anyField = new AnyField(this);
  }

  QueryTerms terms() {
    return terms;
  }

  OpenWords open() {
    return open;
  }

  /// In how many sections a word stands as it was typed; 0 when it is not one term.
  int sections(IndexReader reader, Word word) throws IOException {
    List<QueryTerms.Placed> placed = terms.of(Schema.ANYWHERE, word.text());
    return placed.size() == 1 ? reader.docFreq(placed.get(0).term()) : 0;
  }

  /// The sections in whose field the text stands, no looser than the tier; nothing when the text
  /// holds no word.
  Optional<Query> in(TextField field, Text text, Tier tier) {
    return switch (text) {
      case Word word -> word(field, word, tier);
      case Phrase phrase -> phrase(form(field, tier), phrase.text(), phrase.slop());
      case Near words -> near.in(form(field, tier), words);
      case Regex regex -> open.regex(field.words(), regex.pattern());
    };
  }

  /// Sections where the text stands in any of the fields that it may stand in, no looser than the
  /// tier: at least one of each note that has it.
  Optional<Query> inNotes(PlacedText placed, Tier tier) {
    if (anyField.answers(placed)) return anyField.inNotes(placed, tier);
    List<Optional<Query>> any = new ArrayList<>();
    for (TextField field : placed.fields()) any.add(in(field, placed.text(), tier));
    return Queries.any(any);
  }

  /// The sections that are shown because the text stands in them, in any of the fields that it may
  /// stand in, no looser than the tier: title and tags are shown by the head alone.
  Optional<Query> inSections(PlacedText placed, Tier tier) {
    if (anyField.answers(placed)) return anyField.inSections(placed, tier);
    List<Optional<Query>> any = new ArrayList<>();
    for (TextField field : placed.fields()) {
      boolean ofHead = field == TextField.TITLE || field == TextField.TAGS;
      Optional<Query> there = in(field, placed.text(), tier);
      any.add(ofHead ? there.map(AnyField::ofHead) : there);
    }
    return Queries.any(any);
  }

  /// The sections where a word that begins with a letter or two stands, in any field; nothing for
  /// any other text.
  Optional<Query> shortPrefix(PlacedText placed, Tier tier) {
    if (placed.field() != null || tier.compareTo(Tier.PREFIX) < 0) return Optional.empty();
    return placed.text() instanceof Word word && isOpen(word)
        ? open.shortPrefix(word.text())
        : Optional.empty();
  }

  static boolean isOpen(Word word) {
    return word.form() == Form.TYPING || word.form() == Form.PREFIX;
  }

  private Optional<Query> word(TextField field, Word word, Tier tier) {
    Optional<Query> whole = phrase(form(field, formOf(word, tier)), word.text(), 0);
    return Queries.any(List.of(whole, open.of(field.words(), word, tier)));
  }

  /// A word that is asked for in just this form has no others, however loose the tier.
  static Tier formOf(Word word, Tier tier) {
    return switch (word.form()) {
      case EXACT, PREFIX -> Tier.EXACT;
      case ANY, TYPING, FUZZY -> tier;
    };
  }

  private static String form(TextField field, Tier tier) {
    return tier == Tier.EXACT ? field.words() : field.stems();
  }

  /// The terms of the text side by side in the field; one alone is a term query.
  Optional<Query> phrase(String field, String text, int slop) {
    return made.computeIfAbsent(new Row(field, text, slop), this::made);
  }

  private Optional<Query> made(Row asked) {
    List<QueryTerms.Placed> placed = terms.of(asked.field, asked.text);
    if (placed.isEmpty()) return Optional.empty();
    if (placed.size() == 1) return Optional.of(any(placed.get(0)));
    return Queries.any(
        QueryTerms.byLanguage(placed).stream()
            .map(each -> Optional.of(row(each, asked.slop)))
            .toList());
  }

  private Query row(List<QueryTerms.Placed> placed, int slop) {
    List<List<Term>> row = placed.stream().map(this::known).toList();
    if (row.stream().anyMatch(List::isEmpty)) return nowhere(placed);
    if (row.stream().allMatch(each -> each.size() == 1)) {
      PhraseQuery.Builder builder = new PhraseQuery.Builder().setSlop(slop);
      for (int i = 0; i < row.size(); i++) {
        builder.add(row.get(i).getFirst(), placed.get(i).position());
      }
      return builder.build();
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < row.size(); i++) {
      builder.add(row.get(i).toArray(Term[]::new), placed.get(i).position());
    }
    return builder.build();
  }

  /// Any of the terms of one place.
  Query any(QueryTerms.Placed placed) {
    List<Term> any = known(placed);
    if (any.isEmpty()) return nowhere(List.of(placed));
    if (any.size() == 1) return new TermQuery(any.getFirst());
    List<Query> each = any.stream().<Query>map(TermQuery::new).toList();
    return areOfOneNoteEach(any) ? Queries.anyOf(each) : new DisjunctionMaxQuery(each, 0);
  }

  /// A note is read in one language, so that it has no two of the terms of different ones: there is
  /// no best to be looked for among them.
  private static boolean areOfOneNoteEach(List<Term> terms) {
    long languages =
        terms.stream()
            .flatMap(term -> NoteAnalyzer.language(term.text()).stream())
            .distinct()
            .count();
    return languages == terms.size();
  }

  private List<Term> known(QueryTerms.Placed placed) {
    return placed.terms().stream().filter(known).toList();
  }

  private static Query nowhere(List<QueryTerms.Placed> placed) {
    return new MatchNoDocsQuery("no note has " + placed.getFirst().term());
  }
}
