package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Field;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// Which sections of the notes found are shown, in what order, and what of them is marked: those in
/// which at least one of the wanted texts stands. Title and tags are shown by the head alone.
final class SectionQueries {
  /// What a section is scored by.
  private static final List<TextField> EVERYWHERE =
      List.of(
          TextField.TITLE,
          TextField.TAGS,
          TextField.ABOVE,
          TextField.HEADING,
          TextField.BODY,
          TextField.LINKS);

  /// The fields of few words each.
  private static final List<TextField> ABOVE_TEXT =
      List.of(TextField.TITLE, TextField.TAGS, TextField.ABOVE, TextField.HEADING);

  /// What a snippet is made from.
  private static final List<TextField> SHOWN = List.of(TextField.BODY, TextField.LINKS);

  /// Of several fields with a phrase the best counts, and the others this much.
  private static final float TIE = 0.1f;

  /// A word that only begins as typed counts like a very common whole word; the weight of its field
  /// apart.
  private static final float BEGINNING = 0.12f;

  /// What a word in the heading counts besides, the more the shorter the heading is.
  private static final float SHORT_HEADING = 0.3f;

  /// What a Chinese character counts beside the pair that it begins: a text may hold the word in
  /// another pair.
  private static final float CHARACTER = 0.2f;

  private final TextQueries texts;
  private final CloseWords close;
  private final Boilerplate boilerplate;

  SectionQueries(TextQueries texts, Boilerplate boilerplate) {
    this.texts = texts;
    this.boilerplate = boilerplate;
    close = new CloseWords(texts);
  }

  /// The sections in which one of the texts stands itself, no looser than the tier; all sections
  /// when nothing is wanted but notes.
  Query matching(List<PlacedText> wanted, Tier tier) {
    List<Optional<Query>> each = new ArrayList<>();
    for (PlacedText placed : wanted) {
      each.add(texts.inSections(placed, tier));
    }
    return Queries.any(each).orElse(Generation.SECTIONS);
  }

  /// Scores a section by the wanted texts in it and in what stands above it, and by how close they
  /// stand; nothing when nothing is wanted. A word that was typed twice counts twice.
  Optional<Query> scoring(dev.daybook.query.Query asked, List<PlacedText> wanted, Tier tier) {
    List<Optional<Query>> all = new ArrayList<>();
    for (PlacedText placed : wanted) all.add(score(placed, tier));
    Optional<Query> near = close.scoring(asked);
    return Queries.any(all)
        .map(words -> near.isPresent() ? Queries.lifted(words, near.get()) : words)
        .map(boilerplate::damped);
  }

  /// In how many sections the rarest of the texts stands, each of which has to be a word; 0 when
  /// one is none.
  int rarest(IndexReader reader, List<PlacedText> wanted) throws IOException {
    int rarest = Integer.MAX_VALUE;
    for (PlacedText placed : wanted) {
      int sections = placed.text() instanceof Word word ? texts.sections(reader, word) : 0;
      rarest = Math.min(rarest, sections);
    }
    return rarest;
  }

  private Optional<Query> score(PlacedText placed, Tier tier) {
    List<TextField> fields = placed.field() == null ? EVERYWHERE : placed.fields();
    if (placed.text() instanceof Word word && word.form() != Form.EXACT) {
      Optional<Query> begins = texts.shortPrefix(placed, tier);
      Optional<Query> open =
          begins.isPresent() ? Optional.of(begins(begins.get(), word)) : open(fields, word, tier);
      return Queries.any(List.of(whole(fields, word), open));
    }
    return best(fields, field -> texts.in(field, placed.text(), tier), 1);
  }

  /// A word of one term counts in all fields as in one text, links apart; one of several is a
  /// phrase.
  private Optional<Query> whole(List<TextField> fields, Word word) {
    List<QueryTerms.Placed> terms = texts.terms().of(Schema.WEIGHED, word.text());
    if (fields.size() == 1) return phrase(fields, word);
    if (terms.size() != 1) return Queries.any(List.of(phrase(fields, word), heading(word)));
    return Queries.any(
        List.of(
            Optional.of(texts.any(terms.get(0))),
            character(terms.get(0)),
            phrase(List.of(TextField.LINKS), word),
            heading(word)));
  }

  /// Notes have each Chinese character as a term beside the pairs of them.
  private Optional<Query> character(QueryTerms.Placed pair) {
    String text = NoteAnalyzer.shown(pair.term().text());
    boolean isPair = text.codePointCount(0, text.length()) == 2;
    if (!isPair || !text.codePoints().allMatch(Character::isIdeographic)) return Optional.empty();
    String first = Character.toString(text.codePointAt(0));
    return texts.terms().of(Schema.WEIGHED, first).stream()
        .findFirst()
        .map(term -> new BoostQuery(texts.any(term), CHARACTER));
  }

  /// In the one text a short heading above a long body is nearly lost.
  private Optional<Query> heading(Word word) {
    return texts
        .phrase(TextField.HEADING.stems(), word.text(), 0)
        .map(heading -> new BoostQuery(heading, SHORT_HEADING));
  }

  private Optional<Query> phrase(List<TextField> fields, Word word) {
    return best(fields, field -> texts.phrase(field.stems(), word.text(), 0), 1);
  }

  /// Of a letter or two, where in a text they begin a word matters little; that they do in what
  /// stands above it matters.
  private Query begins(Query anywhere, Word word) {
    List<Query> each = new ArrayList<>();
    each.add(new BoostQuery(new ConstantScoreQuery(anywhere), TextField.BODY.weight() * BEGINNING));
    best(ABOVE_TEXT, field -> texts.open().prefix(field.words(), word.text()), BEGINNING)
        .ifPresent(each::add);
    return new DisjunctionMaxQuery(each, TIE);
  }

  private Optional<Query> open(List<TextField> fields, Word word, Tier tier) {
    if (TextQueries.isOpen(word) && tier.compareTo(Tier.PREFIX) >= 0) {
      return best(fields, field -> texts.open().prefix(field.words(), word.text()), BEGINNING);
    }
    if (word.form() == Form.FUZZY && tier == Tier.TYPO) {
      return corrected(fields, word);
    }
    return Optional.empty();
  }

  /// A mistyped word counts as each word that it may have been meant to be would, by its
  /// likelihood.
  private Optional<Query> corrected(List<TextField> fields, Word word) {
    List<Query> each = new ArrayList<>();
    for (LikelyWords.Likely likely : LikelyWords.of(texts.open().near(word.text()))) {
      whole(fields, new Word(likely.word(), Form.ANY))
          .ifPresent(query -> each.add(new BoostQuery(query, likely.likelihood())));
    }
    return each.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(each, 0));
  }

  private interface InField {
    Optional<Query> query(TextField field);
  }

  private static Optional<Query> best(List<TextField> fields, InField in, float factor) {
    List<Query> each = new ArrayList<>();
    for (TextField field : fields) {
      float weight = field.weight() * factor;
      in.query(field).ifPresent(query -> each.add(new BoostQuery(query, weight)));
    }
    return each.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(each, TIE));
  }

  /// All that is to be marked in one field: every wanted text, in any form that finds a note.
  Optional<Query> marking(List<PlacedText> wanted, TextField field, Tier tier) {
    List<Optional<Query>> each = new ArrayList<>();
    for (PlacedText placed : wanted) {
      if (!placed.fields().contains(field) && !showsCode(placed, field)) continue;
      each.add(texts.in(field, placed.text(), tier));
    }
    return Queries.any(each);
  }

  /// Code is marked in the text that it is part of.
  private static boolean showsCode(PlacedText placed, TextField field) {
    return placed.field() == Field.CODE && field == TextField.BODY;
  }

  static List<TextField> shown() {
    return SHOWN;
  }
}
