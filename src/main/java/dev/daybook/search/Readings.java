package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Property;
import dev.daybook.query.Query.Text;
import dev.daybook.query.Query.Value;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Decides how a query is taken.
///
/// A value still being typed is an [OpenValue]. When no note holds the query, but one holds the
/// [PastedText] sign for sign, that is what was meant. When at least [#FEW] notes hold it as typed,
/// just those are found. When fewer do, two things are tried, for all or none of the facets chosen,
/// so that choosing one never brings more notes:
///
/// 1. A plain word of four letters or more that no note holds may have a typo.
/// 2. Of words that stand beside each other (no `AND`, no field, no quotes) notes may lack some.
///    They must hold one of the words that count: those that some note holds and that are not
///    common, or when all are common, all that some note holds. A word is common when more than a
///    third of all notes hold it. What is one word to the query but several to the index
///    (`foo.bar`, a Chinese sentence) is each of them here. In a sentence of many words quotes are
///    read as one writes them in a sentence: the phrase may be lacking too, and counts besides its
///    words.
///
/// For one query.
final class Readings {
  /// Fewer are seen at a glance, so that more do not hide them.
  static final int FEW = 10;

  /// A word in more than one of so many notes is common.
  static final int COMMON = 3;

  /// Shorter words have too many neighbours.
  private static final int SHORTEST_TYPO = 4;

  /// A sentence in Chinese has as many pairs of characters as it has characters.
  private static final int MOST_WORDS = 128;

  /// Who writes as many words beside quotes writes a sentence, and quotes as one does in a
  /// sentence.
  private static final int SENTENCE = 8;

  private final NoteQueries notes;
  private final QueryTerms terms;
  private final PastedText pasted;
  private final IndexSearcher searcher;
  private final int all;
  private final Map<Query, Integer> counts = new HashMap<>();

  Readings(NoteQueries notes, TextQueries texts, IndexSearcher searcher, Generation generation) {
    this.notes = notes;
    terms = texts.terms();
    pasted = new PastedText(generation, searcher, texts);
    this.searcher = searcher;
    all = generation.notes();
  }

  Reading of(String typed, Query parsed) throws IOException {
    Query asked = OpenValue.in(parsed, typed, this::count);
    int holding = countFew(asked);
    if (holding == 0) {
      Optional<Query> verbatim = pasted.of(typed, asked);
      if (verbatim.isPresent()) return Reading.strict(verbatim.get());
    }
    if (!holdsPlainWord(asked) || holding >= FEW) return Reading.strict(asked);
    Query open = withTypos(asked);
    List<Query> hard = new ArrayList<>();
    List<Text> soft = new ArrayList<>();
    List<Query> parts = sideBySide(asked);
    boolean sentence = isSentence(parts);
    for (Query part : parts) {
      Optional<Word> unsigned = unsigned(part, typed);
      if (unsigned.isPresent()) soft.addAll(split(unsigned.get()));
      else if (part instanceof Word word && isPlain(word)) soft.addAll(split(word));
      else if (part instanceof Phrase phrase && sentence) soft.addAll(loosened(phrase));
      else hard.add(withTypos(part));
    }
    if (soft.size() < 2) return new Reading(asked, open, List.of(open), List.of());
    List<SoftWord> words = soft(soft.subList(0, Math.min(MOST_WORDS, soft.size())));
    if (words.stream().noneMatch(SoftWord::counts))
      return new Reading(asked, open, List.of(open), List.of());
    return new Reading(asked, open, hard, words);
  }

  /// `#word` and `[word]` are words with signs around them where no note has such a tag or key.
  private Optional<Word> unsigned(Query part, String typed) throws IOException {
    Optional<String> text =
        switch (part) {
          case Property(String key, String value) when value == null -> Optional.of(key);
          case Value(Field field, List<String> anyOf)
              when field == Field.TAG && typed.contains("#" + anyOf.getFirst()) ->
              Optional.of(anyOf.getFirst());
          default -> Optional.empty();
        };
    if (text.isEmpty() || count(part) > 0) return Optional.empty();
    return Optional.of(new Word(text.get(), Form.ANY));
  }

  private static boolean isSentence(List<Query> parts) {
    return parts.stream().filter(part -> part instanceof Word word && isPlain(word)).count()
        >= SENTENCE;
  }

  /// The phrase, and its words.
  private List<Text> loosened(Phrase phrase) {
    List<Text> texts = new ArrayList<>(split(new Word(phrase.text(), Form.ANY)));
    if (texts.size() > 1) texts.add(0, phrase);
    return texts;
  }

  private static List<Query> sideBySide(Query query) {
    if (query instanceof And and) return and.strict() ? List.of() : and.parts();
    return List.of(query);
  }

  static boolean isPlain(Word word) {
    return word.form() == Form.ANY || word.form() == Form.TYPING;
  }

  private static boolean holdsPlainWord(Query query) {
    return PlacedText.wanted(query).stream()
        .anyMatch(placed -> placed.text() instanceof Word word && isPlain(word));
  }

  /// One word for each place that it has in the index.
  private List<Word> split(Word word) {
    List<QueryTerms.Placed> places = terms.of(TextField.BODY.words(), word.text());
    if (places.size() < 2) return places.isEmpty() ? List.of() : List.of(word);
    List<Word> words = new ArrayList<>();
    for (QueryTerms.Placed place : places) words.add(new Word(place.term().text(), Form.ANY));
    Word last = words.remove(words.size() - 1);
    words.add(new Word(last.text(), word.form()));
    return words;
  }

  private List<SoftWord> soft(List<Text> texts) throws IOException {
    List<SoftWord> words = new ArrayList<>();
    boolean anyRare = false;
    for (Text text : texts) {
      Query query = withTypos(text);
      int holding = count(query);
      boolean counts = holding > 0 && holding * COMMON <= all;
      anyRare |= counts;
      words.add(new SoftWord(typed(text), query, counts));
    }
    if (anyRare) return words;
    List<SoftWord> common = new ArrayList<>();
    for (SoftWord word : words) {
      common.add(new SoftWord(word.text(), word.query(), count(word.query()) > 0));
    }
    return common;
  }

  private static String typed(Text text) {
    return text instanceof Word word ? word.text() : text.print();
  }

  /// Each part is asked about more than once.
  private int count(Query query) throws IOException {
    Integer known = counts.get(query);
    if (known != null) return known;
    int found = searcher.count(notes.found(query, Tier.TYPO));
    counts.put(query, found);
    return found;
  }

  /// The same, but where there are [#FEW] or more it says no more than that.
  private int countFew(Query query) throws IOException {
    Integer known = counts.get(query);
    if (known != null) return known;
    org.apache.lucene.search.Query all = new ConstantScoreQuery(notes.found(query, Tier.TYPO));
    int found =
        searcher.search(all, new TopScoreDocCollectorManager(FEW, null, FEW)).scoreDocs.length;
    if (found < FEW) counts.put(query, found);
    return found;
  }

  private Query withTypos(Query query) throws IOException {
    return switch (query) {
      case Word word -> withTypos(word);
      case And and -> new And(withTypos(and.parts()), and.strict());
      case Or or -> new Or(withTypos(or.parts()));
      case Query.In in -> new Query.In(in.field(), withTypos(in.part()));
      case Query.Not not -> not;
      case Query.All everything -> everything;
      case Query.Text text -> text;
      case Query.Filter filter -> filter;
    };
  }

  private List<Query> withTypos(List<Query> parts) throws IOException {
    List<Query> changed = new ArrayList<>();
    for (Query part : parts) changed.add(withTypos(part));
    return changed;
  }

  private Query withTypos(Word word) throws IOException {
    if (!isPlain(word)) return word;
    List<QueryTerms.Placed> places = terms.of(TextField.BODY.words(), word.text());
    String bare = places.size() == 1 ? places.get(0).term().text() : "";
    boolean letters =
        bare.length() >= SHORTEST_TYPO && bare.codePoints().allMatch(Character::isLetter);
    if (!letters || count(word) > 0) return word;
    Word fuzzy = new Word(word.text(), Form.FUZZY);
    return word.form() == Form.ANY ? fuzzy : new Or(List.of(word, fuzzy));
  }
}
