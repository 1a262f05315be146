package dev.daybook.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name or value that was most likely meant by one that does not exist.
public final class Nearest {
  private Nearest() {}

  /// The one of the words that is a letter or two away from the typed one.
  public static Optional<String> of(String typed, Collection<String> words) {
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
