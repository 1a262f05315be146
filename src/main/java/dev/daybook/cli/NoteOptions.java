package dev.daybook.cli;

import dev.daybook.note.NoteLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say how much of one note is read, shown and waited for.
final class NoteOptions {
  @Option(
      names = "--max-note",
      paramLabel = "BYTES",
      description = "Of a note that are read and indexed. Default: 8388608.")
  private @Nullable Integer read;

  @Option(
      names = "--max-shown",
      paramLabel = "CHARS",
      description = "Of a note that are shown as Markdown; a longer one is cut. Default: 1048576.")
  private @Nullable Integer shown;

  @Option(
      names = "--max-parse",
      paramLabel = "MS",
      description = "How long a note is parsed before it is taken as plain text. Default: 1000.")
  private @Nullable Integer parsing;

  NoteLimits limits() throws UsageException {
    NoteLimits usual = NoteLimits.standard();
    int millis = (int) usual.parsing().toMillis();
    return new NoteLimits(
        AtLeastOne.number("--max-note", read, usual.read()),
        AtLeastOne.number("--max-shown", shown, usual.shown()),
        Duration.ofMillis(AtLeastOne.number("--max-parse", parsing, millis)));
  }
}
