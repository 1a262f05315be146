package dev.daybook.query;

import dev.daybook.query.Query.And;
import dev.daybook.query.Query.Dated;
import dev.daybook.query.Query.Has;
import dev.daybook.query.Query.Not;
import dev.daybook.query.Query.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query and the filters that stand beside it, which say the same within it: so a search that was
/// put together by choosing can be kept as one text, and one that was typed goes on by choosing.
///
/// @param choices what is chosen of each facet; a facet that leaves every note over is not in it
/// @param dated the days that are left, or null for all
public record FilteredQuery(Query query, Map<Field, FacetChoice> choices, @Nullable Dated dated) {
  public FilteredQuery {
    choices = Map.copyOf(choices);
  }

  /// The query that means the same by itself. The filters stand first, for its last word may be one
  /// that is still being typed.
  public Query whole() {
    List<Query> parts = new ArrayList<>();
    for (Field field : Field.FACETS) {
      add(parts, field, choices.getOrDefault(field, FacetChoice.FREE));
    }
    if (dated != null) parts.add(dated);
    parts.add(query);
    return NormalForm.and(parts);
  }

  private static void add(List<Query> parts, Field field, FacetChoice choice) {
    if (!choice.any().isEmpty()) parts.add(holding(field, choice.any()));
    for (String value : choice.all()) parts.add(holding(field, List.of(value)));
    for (String value : choice.not()) parts.add(NormalForm.not(holding(field, List.of(value))));
  }

  private static Query holding(Field field, List<String> anyOf) {
    return anyOf.equals(List.of("")) ? new Not(new Has(field)) : new Value(field, anyOf);
  }

  /// The same search with those filters of its query beside it that can stand there: those that
  /// every note found must pass, and that a facet can show as chosen.
  public FilteredQuery apart() {
    boolean strict = query instanceof And and && and.strict();
    List<Query> parts = query instanceof And and ? and.parts() : List.of(query);
    Map<Field, FacetChoice> chosen = new EnumMap<>(Field.class);
    chosen.putAll(choices);
    Dated days = dated;
    List<Query> rest = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Dated range && days == null) days = range;
      else if (!takes(chosen, part)) rest.add(part);
    }
    return new FilteredQuery(NormalForm.and(rest, strict), chosen, days);
  }

  private static boolean takes(Map<Field, FacetChoice> chosen, Query part) {
    return switch (part) {
      case Value(Field field, List<String> anyOf) -> any(chosen, field, anyOf);
      case Has(Field field) -> not(chosen, field, List.of(""));
      case Not(Has(Field field)) -> any(chosen, field, List.of(""));
      case Not(Value(Field field, List<String> anyOf)) -> not(chosen, field, anyOf);
      default -> false;
    };
  }

  /// A facet holds one list of values any of which will do; after it, only single ones.
  private static boolean any(Map<Field, FacetChoice> chosen, Field field, List<String> values) {
    if (!areValues(field, values)) return false;
    FacetChoice old = chosen.getOrDefault(field, FacetChoice.FREE);
    boolean isFirst = old.any().isEmpty() && old.all().isEmpty();
    if (!isFirst && (values.size() > 1 || old.any().size() > 1)) return false;
    List<String> any = isFirst ? values : List.of();
    List<String> all = isFirst ? List.of() : joined(joined(old.any(), old.all()), values);
    chosen.put(field, new FacetChoice(any, all, old.not()));
    return true;
  }

  private static boolean not(Map<Field, FacetChoice> chosen, Field field, List<String> values) {
    if (!areValues(field, values)) return false;
    FacetChoice old = chosen.getOrDefault(field, FacetChoice.FREE);
    chosen.put(field, new FacetChoice(old.any(), old.all(), joined(old.not(), values)));
    return true;
  }

  /// A `*` stands for any characters in a query, but for itself in a choice.
  private static boolean areValues(Field field, List<String> values) {
    return Field.FACETS.contains(field)
        && values.stream().noneMatch(value -> value.contains("*"))
        && (field != Field.YEAR || values.stream().allMatch(value -> value.matches("[0-9]{0,4}")));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all.stream().distinct().toList();
  }
}
