package dev.daybook.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteReader;
import dev.daybook.query.FacetChoice;
import dev.daybook.query.Field;
import dev.daybook.query.FilteredQuery;
import dev.daybook.query.ParsedQuery;
import dev.daybook.query.Query;
import dev.daybook.query.Sort;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks searches by chance against a naive scan of the same notes: every operator, form of date
/// and kind of choice, over words of several scripts.
class OracleTest {
  /// No two are forms of one word, or few letters apart.
  private static final List<String> WORDS =
      List.of(
          "apple", "berry", "cherry", "damson", "hazel", "mûre", "åkerbär", "груша", "малина",
          "σύκο", "苹果", "東京", "みかん", "사과", "مشمش", "तरबूज");

  /// So many of them are of scripts that put spaces between words.
  private static final int SPACED = 10;

  private static final List<String> TAGS = List.of("red", "blue", "red/oxide", "green");
  private static final List<String> CATEGORIES = List.of("note", "essay", "заметка");
  private static final List<String> AUTHORS = List.of("ann", "zoë");
  private static final List<String> FOLDERS = List.of("", "north/", "north/lake/", "south/");
  private static final List<String> MOODS = List.of("good", "bad");
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
  private static final int DAYS = 200;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @TempDir private Path folder;

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String some(List<String> from) {
    return random.nextInt(3) == 0 ? "" : pick(from);
  }

  private String words() {
    return Stream.generate(() -> pick(WORDS))
        .limit(1 + random.nextInt(4))
        .collect(Collectors.joining(" "));
  }

  private String note() {
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: ").append(words()).append('\n');
    text.append("tags: [").append(some(TAGS)).append("]\n");
    text.append("categories: [").append(some(CATEGORIES)).append("]\n");
    text.append("author: [").append(some(AUTHORS)).append("]\n");
    if (random.nextInt(3) > 0) text.append("date: ").append(day()).append('\n');
    if (random.nextInt(3) > 0) text.append("mood: ").append(pick(MOODS)).append('\n');
    if (random.nextInt(5) == 0) text.append("draft: true\n");
    text.append("---\n").append(words()).append('\n');
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append("## ").append(words()).append("\n\n").append(words()).append("\n\n");
      if (random.nextInt(3) == 0) text.append("```\n").append(words()).append("\n```\n\n");
      if (random.nextInt(3) == 0) text.append("- [").append(words()).append("](http://a.org/)\n\n");
    }
    return text.toString();
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private String month() {
    return day().toString().substring(0, 7);
  }

  private String query() {
    String one = pick(WORDS);
    String two = pick(WORDS);
    if (two.equals(one)) two = one.equals("apple") ? "berry" : "apple";
    return switch (random.nextInt(18)) {
      case 0 -> one + " ";
      case 1 -> one + " " + two + " ";
      case 2 -> one + " " + two.substring(0, 2);
      case 3 -> one + " OR " + two + " ";
      case 4 -> one + " -" + two + " ";
      case 5 -> "\"" + one + " " + two + "\"";
      case 6 -> near();
      case 7 -> one.substring(0, 2) + "* AND " + two + " ";
      case 8 -> "=" + one + " " + two + " ";
      case 9 -> "/" + one.substring(0, 1) + ".*/ ";
      case 10 -> "(title:" + one + " OR heading:" + two + ") ";
      case 11 -> filter() + " " + one + " ";
      case 12 -> filter() + " ";
      case 13 -> "~" + mistyped() + " ";
      case 14 -> one + " ~" + mistyped() + " ";
      case 15 -> "link:" + one + " ";
      case 16 -> "in:code " + one + " ";
      default -> "(" + one + " OR " + two + ") -" + filter() + " ";
    };
  }

  /// A word with a letter left out, added, changed or swapped.
  private String mistyped() {
    StringBuilder word = new StringBuilder(pick(WORDS.subList(0, SPACED)));
    int at = random.nextInt(word.length() - 1);
    char other = word.charAt(random.nextInt(word.length()));
    switch (random.nextInt(4)) {
      case 0 -> word.deleteCharAt(at);
      case 1 -> word.insert(at, other);
      case 2 -> word.setCharAt(at, other);
      default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
    }
    return word.toString();
  }

  /// Pairs of characters stand on more positions than a naive scan counts words.
  private String near() {
    List<String> two = new ArrayList<>(WORDS.subList(0, SPACED));
    Collections.shuffle(two, random);
    return two.get(0) + " NEAR/" + random.nextInt(3) + " " + two.get(1) + " ";
  }

  private String filter() {
    return switch (random.nextInt(17)) {
      case 0 -> "tag:" + pick(TAGS);
      case 1 -> "tag:red,blue";
      case 2 -> "tag:*e*";
      case 3 -> "category:" + pick(CATEGORIES);
      case 4 -> "author:" + pick(AUTHORS);
      case 5 -> "folder:north";
      case 6 -> "year:2024";
      case 7 -> "[mood:" + pick(MOODS) + "]";
      case 8 -> "has:" + pick(List.of("date", "tag", "category", "author"));
      case 9 -> "no:" + pick(List.of("date", "tag", "category", "author"));
      case 10 -> "is:" + pick(List.of("draft", "orphan"));
      case 11 -> "date:" + pick(List.of("2023", month(), day() + ".." + day(), month() + ".."));
      case 12 -> "before:" + pick(List.of(month(), day().toString(), "2024"));
      case 13 -> "since:" + pick(List.of(month(), day().toString(), "2024"));
      case 14 -> "path:" + pick(List.of("north", "lake/n", "N1", "*3.md", "nowhere"));
      case 15 -> "on:" + day().toString().substring(5);
      default -> "weekday:" + pick(List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));
    };
  }

  private Map<Field, FacetChoice> choices() {
    Map<Field, FacetChoice> choices = new EnumMap<>(Field.class);
    if (random.nextBoolean()) choices.put(Field.TAG, choice(TAGS));
    if (random.nextInt(3) == 0) choices.put(Field.CATEGORY, choice(CATEGORIES));
    if (random.nextInt(3) == 0) choices.put(Field.AUTHOR, choice(AUTHORS));
    if (random.nextInt(4) == 0) choices.put(Field.FOLDER, choice(List.of("north", "south")));
    if (random.nextInt(4) == 0) choices.put(Field.YEAR, choice(List.of("2023", "2024")));
    return choices;
  }

  private FacetChoice choice(List<String> values) {
    List<String> one = List.of(some(values));
    return switch (random.nextInt(4)) {
      case 0 -> new FacetChoice(one, List.of(), List.of());
      case 1 -> new FacetChoice(List.of(pick(values), some(values)), List.of(), List.of());
      case 2 -> new FacetChoice(List.of(), one, List.of());
      default -> new FacetChoice(List.of(), List.of(), one);
    };
  }

  @Test
  void agreesWithANaiveScan() throws IOException {
    SmallJournal notes = new SmallJournal(folder);
    NoteReader reader = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());
    List<Note> all = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String path = pick(FOLDERS) + "n" + i + ".md";
      String text = note();
      notes.add(path, text);
      NoteFile file = new NoteFile(path, text.getBytes(UTF_8).length, Instant.EPOCH);
      all.add(reader.read(file, text.getBytes(UTF_8)));
    }
    try (notes) {
      for (int i = 0; i < 1_000; i++) agrees(notes.journal(), all, query(), choices());
    }
  }

  private void agrees(Journal journal, List<Note> all, String q, Map<Field, FacetChoice> choices) {
    SearchRequest request =
        new SearchRequest(
            SmallJournal.PARSER.parse(q),
            choices,
            null,
            Sort.RELEVANCE,
            0,
            100,
            Field.FACETS,
            100,
            null);
    SearchResult result = journal.search(request);
    String where = q + choices + ", seed " + seed;
    assertEquals(List.of(), request.query().warnings(), where);
    Oracle oracle = new Oracle(request.query().query(), choices);
    List<Note> found = oracle.found(all);
    assertEquals(
        found.stream().map(Note::path).collect(Collectors.toCollection(TreeSet::new)),
        paths(result),
        where);
    assertEquals(found.size(), result.notes(), where);
    assertEquals(oracle.complete(all), result.complete(), where);
    assertEquals(found.stream().mapToInt(oracle::sections).sum(), result.sections(), where);
    assertEquals(oracle.complete(all), complete(journal, request.filtered().whole()), where);
    assertEquals(oracle.complete(all), complete(journal, request.filtered().apart()), where);
    for (Field field : Field.FACETS) {
      List<Note> counted = oracle.foundBeside(field, all);
      assertEquals(counts(field, counted), counts(result, field), where + ", " + field);
    }
  }

  private static int complete(Journal journal, Query whole) {
    return complete(journal, new FilteredQuery(whole, Map.of(), null));
  }

  private static int complete(Journal journal, FilteredQuery filtered) {
    return journal
        .search(
            new SearchRequest(
                new ParsedQuery("", filtered.query(), null, null, List.of()),
                filtered.choices(),
                filtered.dated(),
                Sort.RELEVANCE,
                0,
                0,
                List.of(),
                0,
                null))
        .complete();
  }

  private static Set<String> paths(SearchResult result) {
    return result.hits().stream()
        .map(hit -> hit.file().path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Integer> counts(Field field, List<Note> notes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Note note : notes) {
      Set<String> covering = new TreeSet<>();
      for (String value : Oracle.values(field, note)) {
        for (int end = value.length(); end > 0; end = value.lastIndexOf('/', end - 1)) {
          covering.add(value.substring(0, end));
        }
      }
      covering.forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    return counts;
  }

  private static Map<String, Integer> counts(SearchResult result, Field field) {
    FacetCounts counts = Objects.requireNonNull(result.facets().get(field));
    return counts.values().stream()
        .filter(value -> value.notes() > 0)
        .collect(Collectors.toMap(FacetValue::value, FacetValue::notes, (a, b) -> a, TreeMap::new));
  }
}
