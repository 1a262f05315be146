package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.IndexFolder;
import dev.daybook.note.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Daybook beside SQLite's FTS5 on the same sections: what both cost, and whether Daybook finds what
/// FTS5 finds.
final class PeersBench {
  private PeersBench() {}

  static void run(Path path) throws IOException {
    IndexFolder index = Vault.index(path);
    List<Note> notes = Vault.notes(path);
    Map<String, List<Ask>> kinds = new LinkedHashMap<>(Queries.of(notes));
    kinds.remove("empty"); // FTS5 has no such query
    kinds.remove("with a tag");
    try (Engine daybook = new DaybookEngine(index);
        Fts5 fts5 = new Fts5(notes)) {
      for (Map.Entry<String, List<Ask>> kind : kinds.entrySet()) {
        found(kind.getKey(), kind.getValue(), daybook, fts5);
      }
      SearchBench.print(kinds, daybook, fts5);
    }
  }

  private static void found(String kind, List<Ask> asks, Engine daybook, Fts5 fts5)
      throws IOException {
    long ours = 0;
    long theirs = 0;
    int nothing = 0;
    for (Ask ask : asks) {
      int one = daybook.search(ask);
      int other = fts5.search(ask);
      ours += Math.min(one, other);
      theirs += other;
      if (one == 0 && other > 0) {
        nothing++;
        System.out.println("  FTS5 alone finds " + ask.text());
      }
    }
    System.out.printf(
        "%-12s at least %.2f %% as many notes as FTS5; nothing where FTS5 finds: %d%n",
        kind, theirs == 0 ? 100.0 : 100.0 * ours / theirs, nothing);
  }
}
