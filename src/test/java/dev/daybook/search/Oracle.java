package dev.daybook.search;

import dev.daybook.note.Note;
import dev.daybook.note.Section;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides by looking at each note: which notes a search finds, and which of their sections it
/// shows. Knows words only as they stand between spaces, and no other form of them.
record Oracle(Query query, Map<Field, FacetChoice> choices) {
  private static final int FEW = 10;
  private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}]");

  /// Those that hold the query; when they are few, also those that lack some of its words. Then
  /// those of them that no choice leaves out.
  List<Note> found(List<Note> all) {
    return asked(all).stream().filter(note -> isChosen(note, null)).toList();
  }

  /// Those that the choices of all other fields leave, as the counts of a facet take them.
  List<Note> foundBeside(Field field, List<Note> all) {
    return asked(all).stream().filter(note -> isChosen(note, field)).toList();
  }

  /// How many hold the query and are chosen.
  int complete(List<Note> all) {
    return (int) all.stream().filter(note -> holds(query, note) && isChosen(note, null)).count();
  }

  private List<Note> asked(List<Note> all) {
    List<Note> complete = all.stream().filter(note -> holds(query, note)).toList();
    if (complete.size() >= FEW || !(query instanceof Query.And and) || and.strict()) {
      return complete;
    }
    List<Query> words = and.parts().stream().filter(Oracle::isPlain).toList();
    if (words.size() < 2) return complete;
    List<Query> held = words.stream().filter(word -> holding(word, all) > 0).toList();
    List<Query> rare = held.stream().filter(word -> holding(word, all) * 3 <= all.size()).toList();
    List<Query> counting = rare.isEmpty() ? held : rare;
    if (counting.isEmpty()) return complete;
    List<Query> hard = and.parts().stream().filter(part -> !words.contains(part)).toList();
    return all.stream()
        .filter(note -> hard.stream().allMatch(part -> holds(part, note)))
        .filter(note -> counting.stream().anyMatch(word -> holds(word, note)))
        .toList();
  }

  private static boolean isPlain(Query query) {
    return query instanceof Query.Word word && Readings.isPlain(word);
  }

  private static int holding(Query word, List<Note> all) {
    return (int) all.stream().filter(note -> holds(word, note)).count();
  }

  private static boolean holds(Query query, Note note) {
    return switch (query) {
      case Query.All all -> true;
      case Query.And and -> and.parts().stream().allMatch(part -> holds(part, note));
      case Query.Or or -> or.parts().stream().anyMatch(part -> holds(part, note));
      case Query.Not not -> !holds(not.part(), note);
      case Query.Text text -> stands(new PlacedText(text, null), note);
      case Query.In in when in.part() instanceof Query.Text text ->
          stands(new PlacedText(text, in.field()), note);
      case Query.In in -> throw new IllegalArgumentException(in.toString());
      case Query.Filter filter -> holds(filter, note);
    };
  }

  private static boolean holds(Query.Filter filter, Note note) {
    LocalDate date = note.date();
    return switch (filter) {
      case Query.Value value when value.field() == Field.PATH ->
          value.anyOf().stream().anyMatch(each -> isOnPath(each, note.path()));
      case Query.Value value ->
          value.anyOf().stream().anyMatch(each -> isCovered(each, values(value.field(), note)));
      case Query.Has has ->
          has.field() == Field.DATE ? date != null : !values(has.field(), note).isEmpty();
      case Query.Property property -> {
        List<String> there = note.properties().getOrDefault(property.key(), List.of());
        yield property.value() == null ? !there.isEmpty() : there.contains(property.value());
      }
      case Query.Dated dated ->
          date != null
              && (dated.from() == null || !date.isBefore(dated.from()))
              && (dated.to() == null || !date.isAfter(dated.to()));
      case Query.OnDay on -> date != null && MonthDay.from(date).equals(on.day());
      case Query.OnWeekday on -> date != null && date.getDayOfWeek() == on.day();
      case Query.Is is -> is.trait() == Query.Trait.DRAFT ? note.draft() : note.links().isEmpty();
    };
  }

  private static boolean isOnPath(String value, String path) {
    String folded = value.toLowerCase(Locale.ROOT);
    return folded.contains("*") ? isCovered(folded, List.of(path)) : path.contains(folded);
  }

  private static boolean isCovered(String value, List<String> values) {
    if (value.isEmpty()) return values.isEmpty();
    String shape =
        Stream.of(value.split("\\*", -1)).map(Pattern::quote).reduce((a, b) -> a + ".*" + b).get();
    return values.stream().anyMatch(each -> each.matches(shape + "(/.*)?"));
  }

  /// The values of a note in a field that is compared as a whole.
  static List<String> values(Field field, Note note) {
    return switch (field) {
      case TAG -> note.tags();
      case CATEGORY -> note.categories();
      case AUTHOR -> note.authors();
      case FOLDER -> folder(note.path());
      case YEAR -> note.date() == null ? List.of() : List.of("" + note.date().getYear());
      default -> throw new IllegalArgumentException(field.toString());
    };
  }

  private static List<String> folder(String path) {
    return path.contains("/") ? List.of(path.substring(0, path.lastIndexOf('/'))) : List.of();
  }

  private boolean isChosen(Note note, @Nullable Field open) {
    return choices.entrySet().stream()
        .allMatch(choice -> {
          List<String> values = values(choice.getKey(), note);
          FacetChoice chosen = choice.getValue();
          boolean all = chosen.all().stream().allMatch(value -> isCovered(value, values));
          if (choice.getKey() == open) return all;
          Predicate<String> covered = value -> isCovered(value, values);
          boolean any = chosen.any().isEmpty() || chosen.any().stream().anyMatch(covered);
          return all && any && chosen.not().stream().noneMatch(covered);
        });
  }

  /// How many sections of a note found are shown.
  int sections(Note note) {
    List<PlacedText> wanted = PlacedText.wanted(query);
    if (wanted.isEmpty()) return note.sections().size();
    return (int)
        note.sections().stream()
            .filter(each -> wanted.stream().anyMatch(text -> stands(text, note, each)))
            .count();
  }

  private static boolean stands(PlacedText placed, Note note) {
    return note.sections().stream().anyMatch(section -> stands(placed, note, section));
  }

  private static boolean stands(PlacedText placed, Note note, Section section) {
    List<String> places = new ArrayList<>();
    boolean isHead = section.equals(note.sections().get(0));
    Field field = placed.field();
    if (isHead && (field == null || field == Field.TITLE)) places.add(note.title());
    if (isHead && field == null) places.addAll(note.tags());
    if (field == null || field == Field.HEADING) places.add(section.heading());
    if (field == null) places.add(section.text());
    if (field == null || field == Field.LINK) places.add(section.linkText());
    if (field == Field.CODE) places.add(code(section));
    return places.stream().anyMatch(place -> stands(placed.text(), words(place)));
  }

  private static String code(Section section) {
    return section.code().stream()
        .map(span -> section.text().substring(span.start(), span.end()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean stands(Query.Text text, List<String> words) {
    return switch (text) {
      case Query.Word word -> words.stream().anyMatch(each -> is(word, each));
      case Query.Regex regex -> words.stream().anyMatch(each -> each.matches(regex.pattern()));
      case Query.Phrase phrase -> !places(words(phrase.text()), words).isEmpty();
      case Query.Near near -> {
        List<Integer> one = places(row(near.parts().get(0)), words);
        List<Integer> other = places(row(near.parts().get(1)), words);
        yield one.stream()
            .anyMatch(a -> other.stream().anyMatch(b -> between(a, b, words) <= near.distance()));
      }
    };
  }

  /// Words between two places; of Chinese, Japanese and Korean text each character is one.
  private static int between(int one, int other, List<String> words) {
    return words.subList(Math.min(one, other) + 1, Math.max(one, other)).stream()
        .mapToInt(word -> CJK.matcher(word).find() ? word.length() : 1)
        .sum();
  }

  private static boolean is(Query.Word word, String text) {
    return switch (word.form()) {
      case ANY, EXACT -> text.equals(word.text());
      case TYPING, PREFIX -> text.startsWith(word.text());
      case FUZZY ->
          edits(word.text(), text) <= (word.text().length() < FuzzyWords.TWO_EDITS ? 1 : 2);
    };
  }

  /// Letters to add, leave out, change, or swap with the next, until the one is the other (optimal
  /// string alignment).
  private static int edits(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int changed = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static List<String> row(Query part) {
    return List.of(((Query.Word) part).text());
  }

  private static List<Integer> places(List<String> row, List<String> words) {
    return IntStream.rangeClosed(0, words.size() - row.size())
        .filter(at -> words.subList(at, at + row.size()).equals(row))
        .boxed()
        .toList();
  }
}
