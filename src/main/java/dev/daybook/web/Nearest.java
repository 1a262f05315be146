package dev.daybook.web;

import java.util.List;
import java.util.Locale;

/// Finds what was probably meant by a name that is not known.
final class Nearest {
  /// Names further apart than this are not mistaken for each other.
  private static final int FARTHEST = 3;

  private Nearest() {}

  /// The nearest of the known names, or "" when none is near.
  static String of(String name, List<String> known) {
    String nearest = "";
    int best = FARTHEST + 1;
    for (String each : known) {
      int distance = distance(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
      if (distance < best && distance < each.length()) {
        best = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  /// Levenshtein's: letters to add, leave out or change.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
