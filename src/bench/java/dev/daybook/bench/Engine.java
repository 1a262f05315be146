package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import java.io.Closeable;
import java.io.IOException;

/// Something that answers queries over the notes of a vault.
interface Engine extends Closeable {
  /// Notes of a page.
  int SHOWN = 20;

  int FACET_VALUES = 10;

  /// Sections of a note, and snippets of a section.
  int EACH = 3;

  String name();

  /// Makes the whole answer.
  ///
  /// @return how many it found
  int search(Ask ask) throws IOException;

  /// Makes the whole answer.
  ///
  /// @return the microseconds of CPU that it took
  default double micros(Ask ask) throws IOException {
    return Samples.cpu(() -> search(ask));
  }
}
