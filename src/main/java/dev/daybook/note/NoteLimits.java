package dev.daybook.note;

import java.time.Duration;

/// How much of one note is worth reading, showing and waiting for.
///
/// @param read bytes of a file that are read and indexed; of a larger one the beginning is
/// @param shown characters that are shown as Markdown; of a longer one the beginning is, as text
/// @param parsing how long the parser may take; what takes longer is taken as text
public record NoteLimits(int read, int shown, Duration parsing) {
  private static final int MEBI = 1 << 20;

  /// Ten times the longest note of any public vault that was looked at.
  private static final int READ = 8 * MEBI;

  /// Longer ones are books or logs.
  private static final int SHOWN = MEBI;

  /// Real notes take milliseconds.
  private static final Duration PARSING = Duration.ofSeconds(1);

  /// What holds unless somebody says otherwise.
  public static NoteLimits standard() {
    return new NoteLimits(READ, SHOWN, PARSING);
  }

  /// The bytes that are read, for people: `8 MiB`.
  String readInWords() {
    return read % MEBI == 0 ? read / MEBI + " MiB" : read + " bytes";
  }
}
