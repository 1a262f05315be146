package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Grows trees in the normal form, of all kinds of nodes and of texts that are hard to print.
final class RandomTrees {
  private static final List<String> WORDS =
      List.of(
          "a",
          "cat",
          "C++",
          "OR",
          "NOT",
          "NEAR/3",
          "tag:x",
          "tag:",
          "-a",
          "-",
          "(",
          ")",
          "a)",
          "f()",
          "f(x",
          "\"a",
          "a\"b",
          "\\",
          "a\\",
          "\\(",
          "a\\)",
          "[key",
          "[key]",
          "[x]",
          "#a",
          "#5",
          "/a+/",
          "/etc/",
          "=a",
          "~a",
          "a*",
          "*",
          "in:code",
          "date:2024",
          "foo:bar",
          "日本",
          "🎉",
          "http://a/b");
  private static final List<String> SIMPLE =
      List.of("a", "cat", "C++", "x.y", "日本", "#b", "_a", "é");
  private static final List<String> TEXTS =
      List.of("a", "a b", "say \"x\" \\ y", "“a”", "(a", "OR", "a\\", "c, d", "-");
  private static final List<String> VALUES =
      List.of(
          "a", "a/b", "two words", "", "c,d", "a\"b", "\\", "a/", "a/*", "*a", "#a", "(a)", "é.md");
  private static final List<Field> TEXT_FIELDS =
      List.of(Field.TITLE, Field.HEADING, Field.LINK, Field.CODE);
  private static final List<Field> VALUE_FIELDS =
      List.of(Field.TAG, Field.CATEGORY, Field.AUTHOR, Field.FOLDER, Field.YEAR, Field.PATH);

  private final Random random;
  private int expansions;

  RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  /// A tree within the limits, one in three with a last word that is still being typed.
  Query next() {
    expansions = QueryLimits.standard().patterns();
    Query tree = tree(3);
    if (random.nextInt(3) > 0) return tree;
    Query typing = new Word(pick(List.of("a", "C++", "OR", "tag:x", "-a", "a\\")), Form.TYPING);
    return NormalForm.and(List.of(tree, last(typing)));
  }

  private Query last(Query typing) {
    return switch (random.nextInt(4)) {
      case 0 -> NormalForm.in(pick(TEXT_FIELDS), typing);
      case 1 -> NormalForm.or(List.of(tree(1), typing));
      case 2 -> NormalForm.in(pick(TEXT_FIELDS), NormalForm.or(List.of(word(), typing)));
      default -> typing;
    };
  }

  private Query tree(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 7)) {
      case 0 -> filter();
      case 1, 2 -> text();
      case 3 -> NormalForm.and(trees(depth - 1), random.nextBoolean());
      case 4 -> NormalForm.or(trees(depth - 1));
      case 5 -> NormalForm.not(tree(depth - 1));
      default -> NormalForm.in(pick(TEXT_FIELDS), tree(depth - 1));
    };
  }

  private List<Query> trees(int depth) {
    return Stream.generate(() -> tree(depth)).limit(2 + random.nextInt(2)).toList();
  }

  private Query text() {
    return switch (random.nextInt(5)) {
      case 0 -> new Query.Phrase(pick(TEXTS), random.nextInt(3) * 10);
      case 1 -> regex();
      case 2 -> near();
      default -> word();
    };
  }

  private Query near() {
    int distance = 1 + random.nextInt(QueryLimits.standard().distance());
    return new Query.Near(
        IntStream.range(0, 2 + random.nextInt(2))
            .mapToObj(i -> random.nextInt(3) == 0 ? new Query.Phrase(pick(TEXTS), 0) : word())
            .toList(),
        distance);
  }

  private Query regex() {
    if (expansions-- <= 0) return word();
    return new Query.Regex(pick(List.of("a+", "colou?r", ".*", "a(b|c)", "a\\/b?", "[)(]")));
  }

  private Query word() {
    return switch (random.nextInt(5)) {
      case 0 -> new Word(pick(SIMPLE), Form.EXACT);
      case 1 -> expanding(Form.PREFIX);
      case 2 -> expanding(Form.FUZZY);
      default -> new Word(pick(WORDS), Form.ANY);
    };
  }

  private Query expanding(Form form) {
    return new Word(pick(SIMPLE), expansions-- > 0 ? form : Form.EXACT);
  }

  private Query filter() {
    return switch (random.nextInt(8)) {
      case 0 -> new Query.Has(pick(List.of(Field.values())));
      case 1 -> new Query.Is(pick(List.of(Query.Trait.values())));
      case 2 -> new Query.Property("key", null);
      case 3 -> new Query.Property("key-2", pick(VALUES));
      case 4 -> new Query.OnDay(MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(29)));
      case 5 -> new Query.OnWeekday(DayOfWeek.of(1 + random.nextInt(7)));
      case 6 -> dated();
      default -> new Query.Value(pick(VALUE_FIELDS), List.of(pick(VALUES), pick(VALUES)));
    };
  }

  private Query dated() {
    LocalDate from = LocalDate.ofYearDay(random.nextInt(9000), 1 + random.nextInt(365));
    if (random.nextBoolean()) from = from.withDayOfMonth(1);
    if (random.nextBoolean()) from = from.withDayOfYear(1);
    LocalDate to = from.plusMonths(random.nextInt(30)).plusDays(random.nextInt(2));
    if (to.getDayOfMonth() == 1) to = to.minusDays(to.isAfter(from) ? 1 : 0);
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Dated(from, null);
      case 1 -> new Query.Dated(null, to);
      default -> new Query.Dated(from, to);
    };
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
