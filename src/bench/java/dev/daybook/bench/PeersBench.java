package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.IndexFolder;
import dev.daybook.note.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Daybook beside its peers on the same sections: what each costs, and whether Daybook finds what
/// SQLite's FTS5 finds.
final class PeersBench {
  private PeersBench() {}

  static void run(Path path) throws IOException, InterruptedException {
    IndexFolder index = Vault.index(path);
    List<Note> notes = Vault.notes(path);
    Map<String, List<Ask>> kinds = new LinkedHashMap<>(Queries.of(notes));
    kinds.remove("empty"); // FTS5 has no such query
    kinds.remove("with a tag");
    try (DaybookEngine daybook = new DaybookEngine(index);
        Fts5 fts5 = new Fts5(notes, Fts5.Words.PORTER);
        Fts5 asWritten = new Fts5(notes, Fts5.Words.AS_WRITTEN);
        MiniSearch miniSearch = new MiniSearch(notes)) {
      Recall.print(kinds, daybook, asWritten);
      Recall.print(kinds, daybook, fts5);
      SearchBench.print(kinds, daybook, fts5);
      SearchBench.print(kinds, daybook, miniSearch);
    }
  }
}
