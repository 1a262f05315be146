package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters can be put into the query, and taken out of it again.
class FilteredQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          tag:work tea > tea | tag: any [work]
          tag:work,ops tea -tag:draft > tea | tag: any [work, ops] not [draft]
          -tag:a,b > all | tag: not [a, b]
          tag:a tag:b > all | tag: all [a, b]
          tag:a,b tag:c > tag:c | tag: any [a, b]
          tag:a tag:a > all | tag: all [a]
          author:"Nora Lindqvist" tea > tea | author: any [Nora Lindqvist]
          date:2024-03..2024-05 > all | date: 2024-03..2024-05
          date:2024 since:2024-02 > date:2024-02.. | date: 2024
          no:tag has:author > all | tag: any [] author: not []
          tag:"",a > all | tag: any [, a]
          folder:a/b year:2024 > all | folder: any [a/b] year: any [2024]
          tag:b AND tea AND cake > tea AND cake | tag: any [b]
          """)
  void takesFiltersOut(String text, String apart) {
    assertEquals(apart, shown(of(text).apart()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tea", "a OR tag:b", "-(tag:b tea)", "\"tag:b\" tea", "tag:b* tea", "title:b tea",
        "year:last", "path:a", "has:date", "weekday:sun", "[mood:good]", "is:draft"
      })
  void leavesWhatCanNotStandApart(String text) {
    assertEquals(of(text), of(text).apart());
  }

  @Test
  void addsToWhatIsChosen() {
    FilteredQuery query =
        new FilteredQuery(
            Trees.parse("tag:b -tag:c tea").query(),
            Map.of(Field.TAG, new FacetChoice(List.of("a"), List.of(), List.of("d"))),
            null);
    assertEquals("tea | tag: all [a, b] not [d, c]", shown(query.apart()));
    assertEquals("tag:a -tag:d tag:b -tag:c tea", query.whole().print());
  }

  @Test
  void keepsThePartsOfAnyQuery() {
    long seed = System.nanoTime();
    RandomTrees trees = new RandomTrees(seed);
    for (int i = 0; i < 20_000; i++) {
      FilteredQuery tree = new FilteredQuery(trees.next(), Map.of(), null);
      Query whole = tree.apart().whole();
      String where = "seed %d, tree %d: %s".formatted(seed, i, tree.query().print());
      assertEquals(parts(tree.query()), parts(whole), where);
      assertEquals(whole, Trees.parse(whole.print()).query(), where);
    }
  }

  /// What a query asks for, part by part, each written in one of the ways that say the same.
  private static Set<Query> parts(Query query) {
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    Set<Query> all = new HashSet<>();
    for (Query part : parts) {
      if (part instanceof Query.Not(Query.Value(Field field, List<String> anyOf))) {
        anyOf.forEach(value -> all.add(not(field, value)));
      } else if (part instanceof Query.Value(Field field, List<String> anyOf)) {
        all.add(value(field, anyOf));
      } else if (part instanceof Query.Has(Field field) && Field.FACETS.contains(field)) {
        all.add(not(field, ""));
      } else if (part instanceof Query.Not(Query.Has(Field field))
          && Field.FACETS.contains(field)) {
        all.add(value(field, List.of("")));
      } else if (!(part instanceof Query.All)) {
        all.add(part);
      }
    }
    return all;
  }

  private static Query value(Field field, List<String> anyOf) {
    return new Query.Value(field, anyOf.stream().distinct().toList());
  }

  private static Query not(Field field, String value) {
    return new Query.Not(new Query.Value(field, List.of(value)));
  }

  private static FilteredQuery of(String text) {
    return new FilteredQuery(Trees.parse(text).query(), Map.of(), null);
  }

  private static String shown(FilteredQuery query) {
    String choices =
        query.choices().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey().key() + ":" + shown(entry.getValue()))
            .collect(Collectors.joining(" "));
    String dated = query.dated() == null ? "" : "date: " + query.dated().days();
    String words = query.query() instanceof Query.All ? "all" : query.query().print().strip();
    return (words + " | " + (choices + " " + dated).strip()).strip();
  }

  private static String shown(FacetChoice choice) {
    return shown("any", choice.any()) + shown("all", choice.all()) + shown("not", choice.not());
  }

  private static String shown(String name, List<String> values) {
    return values.isEmpty() ? "" : " " + name + " " + values;
  }
}
