package dev.daybook.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the name that a person most likely meant by one that does not exist.
final class Hints {
  /// Names that other programs use, and ours for the same thing.
  private static final Map<String, Name> FOREIGN =
      Map.ofEntries(
          Map.entry("filename", Name.PATH),
          Map.entry("filepath", Name.PATH),
          Map.entry("name", Name.PATH),
          Map.entry("keyword", Name.TAG),
          Map.entry("keywords", Name.TAG),
          Map.entry("label", Name.TAG),
          Map.entry("topic", Name.TAG),
          Map.entry("cat", Name.CATEGORY),
          Map.entry("by", Name.AUTHOR),
          Map.entry("writer", Name.AUTHOR),
          Map.entry("h", Name.HEADING),
          Map.entry("header", Name.HEADING),
          Map.entry("section", Name.HEADING),
          Map.entry("subject", Name.TITLE),
          Map.entry("intitle", Name.TITLE),
          Map.entry("dir", Name.FOLDER),
          Map.entry("directory", Name.FOLDER),
          Map.entry("created", Name.DATE),
          Map.entry("modified", Name.DATE),
          Map.entry("when", Name.DATE),
          Map.entry("until", Name.BEFORE),
          Map.entry("from", Name.SINCE),
          Map.entry("backlink", Name.LINK),
          Map.entry("order", Name.SORT),
          Map.entry("orderby", Name.SORT),
          Map.entry("max", Name.LIMIT),
          Map.entry("without", Name.NO));

  private Hints() {}

  /// The name meant by one before a colon that is not ours, if there is a likely one.
  static Optional<Name> name(String typed) {
    Name foreign = FOREIGN.get(typed.toLowerCase(Locale.ROOT));
    if (foreign != null) return Optional.of(foreign);
    return closest(typed, Arrays.stream(Name.values()).map(Name::key).toList()).flatMap(Name::of);
  }

  /// The one of the words that is a letter or two away from the typed one.
  static Optional<String> closest(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int nearest = allowed(lower) + 1;
    String found = null;
    for (String word : words) {
      int distance = distance(lower, word);
      if (distance < nearest) {
        nearest = distance;
        found = word;
      }
    }
    return Optional.ofNullable(found);
  }

  private static int allowed(String word) {
    if (word.length() < 3 || word.length() > 20) return 0;
    return word.length() < 5 ? 1 : 2;
  }

  /// Letters to add, drop, change or swap with a neighbour.
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2) return 3;
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
