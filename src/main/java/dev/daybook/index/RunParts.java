package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.Directory;

/// What a run works with.
///
/// @param stopping whether the run shall end without having ended
/// @param checkpoints how often a first run commits what it has
/// @param directories opens the folder of an index; tests let the disk fail here
/// @param analyzers gives the analysis of notes; tests let it fail
record RunParts(
    NotesFolder notes,
    Language language,
    Clock clock,
    Quarantine quarantine,
    PrivateFiles privateFiles,
    BooleanSupplier stopping,
    Duration checkpoints,
    Directories directories,
    BiFunction<Language, Language, Analyzer> analyzers) {
  /// Opens the folder of an index.
  @FunctionalInterface
  interface Directories {
    Directory open(Path folder) throws IOException;
  }

  /// As long as a person is ready to look at a page that does not change.
  private static final Duration CHECKPOINTS = Duration.ofSeconds(2);

  static RunParts of(NotesFolder notes, Language language, Clock clock, BooleanSupplier stopping) {
    return new RunParts(
        notes,
        language,
        clock,
        new Quarantine(),
        new PrivateFiles(),
        stopping,
        CHECKPOINTS,
        OwnerOnly::open,
        NoteAnalyzer::forNotes);
  }
}
