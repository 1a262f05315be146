package dev.daybook.cli;

import org.jspecify.annotations.Nullable;

/// The value of an option that bounds something.
final class AtLeastOne {
  private AtLeastOne() {}

  /// @param usual what holds when the option is not given
  static int number(String option, @Nullable Integer given, int usual) throws UsageException {
    int number = given == null ? usual : given;
    if (number >= 1) return number;
    throw new UsageException("%s takes a number from 1, not %d".formatted(option, number));
  }
}
