package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.NotesFolderException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name what is indexed, and where the index is.
final class Folders {
  @Option(
      names = "--notes",
      paramLabel = "DIR",
      description = "The folder with your notes. Default: the sample journal in notes/.")
  private @Nullable Path notes;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Where the index is kept. Default: index/ beside the program.")
  private @Nullable Path index;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "The language whose word forms are known, or none. Default: ${DEFAULT-VALUE}.")
  private String language = "en";

  /// Where Daybook is installed.
  static Path home() {
    return Path.of(System.getProperty("daybook.home", ".")).toAbsolutePath().normalize();
  }

  NotesFolder notes() throws NotesFolderException {
    return NotesFolder.open(notes == null ? home().resolve("notes") : notes);
  }

  IndexFolder index() {
    return IndexFolder.at(index == null ? home().resolve("index") : index);
  }

  Indexer indexer() throws IOException, UsageException {
    return new Indexer(notes(), index(), language(), Clock.system(ZoneId.systemDefault()));
  }

  private Language language() throws UsageException {
    return Language.of(language)
        .orElseThrow(() ->
            new UsageException(
                "--language " + language + " is not known; use one of " + Language.known()));
  }

  /// What exit code says that the index can't be used.
  static int exitCode(IndexException e) {
    return switch (e) {
      case IndexException.Locked locked -> Exit.LOCKED;
      case IndexException.Missing missing -> Exit.NO_INDEX;
      case IndexException.Unusable unusable -> Exit.NO_INDEX;
      default -> Exit.INTERNAL;
    };
  }
}
