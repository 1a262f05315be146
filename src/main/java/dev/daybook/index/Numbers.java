package dev.daybook.index;

import java.util.Locale;

/// Writes numbers for a person, the same in every locale.
public final class Numbers {
  private Numbers() {}

  /// Thousands set apart by a space, as ISO 31-0 has it: `14 210`.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /// With the thing that is counted: `1 note`, `3 000 notes`.
  public static String count(long number, String thing) {
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
