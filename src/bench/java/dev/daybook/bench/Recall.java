package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of the notes that FTS5 finds Daybook finds too: note by note, for equal numbers may be of
/// different notes.
final class Recall {
  /// Queries of one kind whose misses are shown: enough to see what they have in common.
  private static final int SHOWN = 12;

  private int theirs;
  private int both;
  private int withNone;
  private int shown;

  private Recall() {}

  static void print(Map<String, List<Ask>> kinds, DaybookEngine daybook, Fts5 fts5)
      throws IOException {
    System.out.printf("%nBeside %s%n", fts5.name());
    for (Map.Entry<String, List<Ask>> kind : kinds.entrySet()) {
      Recall recall = new Recall();
      for (Ask ask : kind.getValue()) recall.add(ask, daybook, fts5);
      System.out.printf(
          "%-12s Daybook finds %,d of %,d notes that FTS5 finds: %.2f %%; none where FTS5 finds: %d of %d queries%n",
          kind.getKey(),
          recall.both,
          recall.theirs,
          recall.theirs == 0 ? 100.0 : 100.0 * recall.both / recall.theirs,
          recall.withNone,
          kind.getValue().size());
    }
  }

  private void add(Ask ask, DaybookEngine daybook, Fts5 fts5) throws IOException {
    Set<String> other = fts5.notes(ask);
    Set<String> own = daybook.notes(ask);
    List<String> missed = other.stream().filter(note -> !own.contains(note)).sorted().toList();
    theirs += other.size();
    both += other.size() - missed.size();
    if (own.isEmpty() && !other.isEmpty()) withNone++;
    if (missed.isEmpty() || shown++ >= SHOWN) return;
    String first = missed.get(0);
    System.out.printf(
        "  FTS5 alone finds %s in %d of %d notes, as in %s: %s%n",
        ask.text(), missed.size(), other.size(), first, fts5.where(ask, first));
  }
}
