package dev.daybook.search;

import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query;
import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Filter;
import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Not;
import dev.daybook.query.Query.Or;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What to try when nothing was found: the same with words as the notes spell them, a phrase as
/// words, any of the words, without one filter or all. When hardly anything was found, a word that
/// the notes spell far more often in another way. Only what finds something is offered, each once,
/// with the exact count.
final class Suggestions {
  /// What is said of the same query without the facets chosen beside it.
  static final String NO_CHOICES = "without filters";

  /// So few notes may all have the same slip of the pen.
  private static final int FEW = 2;

  private final GenerationSearch search;

  Suggestions(GenerationSearch search) {
    this.search = search;
  }

  /// @param notes how many the search found
  List<Suggestion> of(SearchRequest request, int notes) throws IOException {
    if (notes > FEW) return List.of();
    if (notes == 0) return ofNothing(request);
    List<Suggestion> found = new ArrayList<>();
    Query asked = request.query().query();
    add(
        found,
        request,
        changed(asked, leaf -> spelled(leaf, search::commonerSpelling)),
        "spelling");
    return found;
  }

  private List<Suggestion> ofNothing(SearchRequest request) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    Query asked = request.query().query();
    add(found, request, changed(asked, leaf -> spelled(leaf, search::spelling)), "spelling");
    add(found, request, changed(asked, Suggestions::loosened), "words of the phrase");
    for (Query filter : filters(asked)) {
      add(found, request, without(asked, filter), "without " + filter.print().strip());
    }
    add(found, request, changed(asked, Suggestions::withoutFilter), "without any of these filters");
    add(found, request, anyWord(asked), "any of the words");
    if (!request.choices().isEmpty() || request.dated() != null) {
      add(found, with(request, asked, true), asked, NO_CHOICES);
    }
    return found;
  }

  private void add(List<Suggestion> found, SearchRequest request, Query query, String why)
      throws IOException {
    boolean same = query.equals(request.query().query()) && !why.equals(NO_CHOICES);
    boolean isThere = found.stream().anyMatch(other -> other.query().equals(query.print()));
    if (same || isThere || query instanceof Query.All) return;
    int notes = search.count(with(request, query, false));
    if (notes > 0) found.add(new Suggestion(query.print(), notes, why));
  }

  private static SearchRequest with(SearchRequest request, Query query, boolean unfiltered) {
    ParsedQuery parsed = request.query();
    return new SearchRequest(
        new ParsedQuery(parsed.text(), query, parsed.sort(), parsed.limit(), List.of()),
        unfiltered ? Map.of() : request.choices(),
        unfiltered ? null : request.dated(),
        request.sort(),
        0,
        0,
        List.of(),
        0,
        null);
  }

  /// The filters that all notes found must pass.
  private static List<Query> filters(Query query) {
    List<Query> parts = query instanceof And and ? and.parts() : List.of(query);
    return parts.stream().filter(Suggestions::isFilter).toList();
  }

  private static boolean isFilter(Query query) {
    return query instanceof Filter || (query instanceof Not not && not.part() instanceof Filter);
  }

  private static Query without(Query query, Query filter) {
    if (!(query instanceof And and)) return new Query.All();
    return joined(and.parts().stream().filter(part -> !part.equals(filter)).toList());
  }

  /// Any of what must all be there, within the same filters.
  private static Query anyWord(Query query) {
    if (!(query instanceof And and)) return query;
    List<Query> words = and.parts().stream().filter(each -> each instanceof Query.Text).toList();
    if (words.size() < 2) return query;
    List<Query> parts = new ArrayList<>(and.parts());
    parts.removeAll(words);
    parts.add(new Or(words));
    return joined(parts);
  }

  /// The query with each leaf changed, as far as it is not behind a `-`.
  private static Query changed(Query query, UnaryOperator<Query> leaf) {
    return switch (query) {
      case And and -> joined(and.parts().stream().map(part -> changed(part, leaf)).toList());
      case Or or -> new Or(or.parts().stream().map(part -> changed(part, leaf)).toList());
      case Query.In in -> new Query.In(in.field(), changed(in.part(), leaf));
      case Not not -> not;
      case Query.All all -> all;
      case Query.Text text -> leaf.apply(text);
      case Filter filter -> leaf.apply(filter);
    };
  }

  private static Query joined(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof And and) flat.addAll(and.parts());
      else if (!(part instanceof Query.All)) flat.add(part);
    }
    if (flat.isEmpty()) return new Query.All();
    return flat.size() == 1 ? flat.get(0) : new And(flat);
  }

  private static Query spelled(Query leaf, Function<String, Optional<String>> spelling) {
    boolean plain =
        leaf instanceof Word word && (word.form() == Form.ANY || word.form() == Form.TYPING);
    if (!plain) return leaf;
    return spelling.apply(((Word) leaf).text()).<Query>map(w -> new Word(w, Form.ANY)).orElse(leaf);
  }

  private static Query loosened(Query leaf) {
    if (!(leaf instanceof Phrase phrase)) return leaf;
    List<Query> words = new ArrayList<>();
    for (String word : phrase.text().strip().split("\\s+", -1)) words.add(new Word(word, Form.ANY));
    return joined(words);
  }

  private static Query withoutFilter(Query leaf) {
    return leaf instanceof Filter ? new Query.All() : leaf;
  }
}
