package dev.daybook.search;

import dev.daybook.query.Field;
import dev.daybook.query.QueryParser;
import dev.daybook.query.TypedEnd;
import dev.daybook.search.Completion.Kind;
import dev.daybook.search.NameList.Found;
import dev.daybook.search.NameList.Name;
import dev.daybook.search.NameList.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Completes what is being typed: the last words to the name of a note, a heading, a tag; what
/// stands after a colon to the values there are.
final class Completions {
  /// Words before the last one that a name may begin with.
  private static final int MOST_WORDS = 6;

  private static final Comparator<Offer> ORDER =
      Comparator.comparing(Offer::place).thenComparing(Offer::kind);

  private final GenerationSearch search;
  private final Vocabulary vocabulary;
  private final QueryParser parser;
  private final int most;

  Completions(GenerationSearch search, Vocabulary vocabulary, QueryParser parser, int most) {
    this.search = search;
    this.vocabulary = vocabulary;
    this.parser = parser;
    this.most = most;
  }

  private record Offer(Kind kind, Place place, String text, String query, @Nullable String path) {}

  /// The likeliest first, each with what it would find; nothing that would find nothing.
  List<Completion> of(String text) throws IOException {
    List<Offer> offers =
        switch (TypedEnd.of(text)) {
          case TypedEnd.Words words -> words(words);
          case TypedEnd.Named named -> named(named);
          case TypedEnd.Key key ->
              offers(Kind.KEY, search.properties().keys(), key.typed(), key::completed);
          case TypedEnd.KeyValue value ->
              offers(
                  Kind.VALUE,
                  search.properties().values(value.key()),
                  value.typed(),
                  value::completed);
        };
    Set<String> titles = new HashSet<>();
    for (Offer offer : offers) if (offer.kind() == Kind.TITLE) titles.add(offer.text());
    Map<String, Completion> found = new LinkedHashMap<>();
    for (Offer offer : offers) {
      if (found.size() == most) break;
      boolean isTitle = offer.kind() == Kind.HEADING && titles.contains(offer.text());
      if (isTitle || found.containsKey(offer.query())) continue;
      Completion counted = counted(offer);
      if (!Integer.valueOf(0).equals(counted.notes())) found.put(offer.query(), counted);
    }
    return List.copyOf(found.values());
  }

  private Completion counted(Offer offer) throws IOException {
    boolean asks = offer.kind() != Kind.FIELD;
    Integer notes = asks ? search.count(parser.parse(offer.query()).query()) : null;
    return new Completion(offer.kind(), offer.text(), offer.query(), notes, offer.path());
  }

  /// As many words as make up the beginning of a name; fewer when so many are none.
  private List<Offer> words(TypedEnd.Words words) {
    int last = words.starts().size() - 1;
    if (last < 0) return words.text().isBlank() ? fields("", name -> name) : List.of();
    List<Offer> offers = new ArrayList<>();
    for (int first = Math.max(0, last - MOST_WORDS); first <= last && offers.isEmpty(); first++) {
      String typed = words.from(first);
      int from = first;
      for (Kind kind : List.of(Kind.TITLE, Kind.HEADING)) {
        Field field = Field.valueOf(kind.name());
        offers.addAll(
            offers(kind, typed, name -> words.completed(from, TypedEnd.phrase(field, name))));
      }
      for (Field field : Field.FACETS) {
        Kind kind = Kind.valueOf(field.name());
        offers.addAll(
            offers(kind, typed, name -> words.completed(from, TypedEnd.filter(field, name))));
      }
      offers.addAll(fields(typed, name -> words.completed(from, name)));
    }
    return evenly(offers);
  }

  private List<Offer> named(TypedEnd.Named end) {
    Kind kind =
        switch (end.name()) {
          case "tag" -> Kind.TAG;
          case "category" -> Kind.CATEGORY;
          case "author" -> Kind.AUTHOR;
          case "folder" -> Kind.FOLDER;
          case "year" -> Kind.YEAR;
          case "path" -> Kind.PATH;
          case "title" -> Kind.TITLE;
          case "heading" -> Kind.HEADING;
          default -> Kind.VALUE;
        };
    if (kind == Kind.VALUE) {
      List<Name> choices = end.choices().stream().map(each -> new Name(each, 1, null)).toList();
      return offers(kind, new NameList(choices), end.typed(), end::completed);
    }
    if (kind != Kind.TITLE && kind != Kind.HEADING)
      return offers(kind, end.typed(), end::completed);
    Field field = Field.valueOf(kind.name());
    return offers(kind, end.typed(), name -> end.completed(field, name));
  }

  private static List<Offer> fields(String typed, Function<String, String> completed) {
    List<Offer> offers = new ArrayList<>();
    for (String name : TypedEnd.names()) {
      if (!name.startsWith(typed.toLowerCase(Locale.ROOT))) continue;
      String text = name + ":";
      offers.add(new Offer(Kind.FIELD, Place.START, text, completed.apply(text), null));
    }
    return offers;
  }

  private List<Offer> offers(Kind kind, String typed, Function<String, String> completed) {
    return offers(kind, vocabulary.names(kind), typed, completed);
  }

  private List<Offer> offers(
      Kind kind, NameList names, String typed, Function<String, String> completed) {
    List<Offer> offers = new ArrayList<>();
    for (Found found : names.find(typed, most)) {
      Name name = found.name();
      offers.add(
          new Offer(kind, found.place(), name.text(), completed.apply(name.text()), name.path()));
    }
    return offers;
  }

  /// The best of each kind first, so that no kind fills the list while another has any.
  private List<Offer> evenly(List<Offer> offers) {
    int share = Math.max(2, most / 3);
    Map<Kind, Integer> taken = new LinkedHashMap<>();
    List<Offer> first = new ArrayList<>();
    List<Offer> rest = new ArrayList<>();
    for (Offer offer : offers.stream().sorted(ORDER).toList()) {
      (taken.merge(offer.kind(), 1, Integer::sum) <= share ? first : rest).add(offer);
    }
    List<Offer> all = new ArrayList<>(first.subList(0, Math.min(first.size(), most)));
    all.addAll(rest.subList(0, Math.min(rest.size(), most - all.size())));
    all.sort(ORDER);
    return all;
  }
}
