package dev.daybook.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What people ask of a vault, by kind, made from its own words. The same vault gives the same
/// queries.
final class Queries {
  private static final int EACH = 100;

  /// Of letters that are written with spaces between words: a Chinese or Japanese run of letters is
  /// a whole sentence, of which Daybook also finds notes with a part, and bare Lucene none.
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]{3,}");

  private final Random random = new Random(7);
  private final List<List<String>> texts = new ArrayList<>();
  private final List<String> common;
  private final List<String> rare;

  private Queries(List<Note> notes) {
    Map<String, Integer> counts = new HashMap<>();
    for (Note note : notes) {
      for (Section section : note.sections()) {
        List<String> words = words(section.text());
        if (words.size() < 5) continue;
        texts.add(words);
        for (String word : words) counts.merge(word, 1, Integer::sum);
      }
    }
    List<String> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0)).thenComparing(w -> w));
    common = byCount.subList(0, Math.min(EACH, byCount.size()));
    rare = byCount.stream().filter(word -> counts.getOrDefault(word, 0) <= 3).toList();
  }

  /// One query.
  ///
  /// @param typing whether the last word may go on
  /// @param tag a chosen tag, or ""
  record Ask(String text, boolean typing, String tag) {}

  static Map<String, List<Ask>> of(List<Note> notes) {
    Queries from = new Queries(notes);
    Map<String, List<Ask>> kinds = new LinkedHashMap<>();
    kinds.put("empty", List.of(new Ask("", false, "")));
    kinds.put("first letter", letters());
    kinds.put("as typed", from.many(from::typed));
    kinds.put("two words", from.many(() -> new Ask(from.run(2, 6), false, "")));
    kinds.put("phrase", from.many(() -> new Ask('"' + from.run(2, 1) + '"', false, "")));
    kinds.put("frequent", from.common.stream().map(word -> new Ask(word, false, "")).toList());
    kinds.put("rare", from.many(() -> new Ask(from.pick(from.rare), false, "")));
    String tag = commonest(notes);
    if (!tag.isEmpty()) {
      kinds.put("with a tag", from.many(() -> new Ask(from.pick(from.common), false, tag)));
    }
    return kinds;
  }

  /// The tag of most notes; "" when there are none.
  private static String commonest(List<Note> notes) {
    Map<String, Long> counts =
        notes.stream().flatMap(note -> note.tags().stream()).collect(groupingBy(tag -> tag, TreeMap::new, counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
  }

  private static List<Ask> letters() {
    List<Ask> letters = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) letters.add(new Ask(String.valueOf(c), true, ""));
    return letters;
  }

  private interface Maker {
    Ask make();
  }

  private List<Ask> many(Maker maker) {
    List<Ask> made = new ArrayList<>();
    for (int i = 0; i < EACH; i++) made.add(maker.make());
    return made;
  }

  /// The beginning of two words, cut anywhere from the second letter on.
  private Ask typed() {
    String whole = run(2, 3);
    return new Ask(whole.substring(0, 2 + random.nextInt(whole.length() - 2)), true, "");
  }

  /// Words of one section, `step` apart at most.
  private String run(int length, int step) {
    List<String> text = texts.get(random.nextInt(texts.size()));
    List<String> run = new ArrayList<>();
    int at = random.nextInt(text.size());
    while (run.size() < length) {
      run.add(text.get(at % text.size()));
      at += 1 + random.nextInt(step);
    }
    return String.join(" ", run);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
