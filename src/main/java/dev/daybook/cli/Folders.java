package dev.daybook.cli;

import dev.daybook.index.CommitData;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.NetworkDisk;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.NotesFolderException;
import dev.daybook.note.Privacy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that name what is indexed, and where the index is.
final class Folders {
  @Option(
      names = "--notes",
      paramLabel = "DIR",
      description =
          "The folder with your notes. Default: that of the index, or else the sample journal.")
  private @Nullable Path notes;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Where the index is kept. Default: index/ beside the program.")
  private @Nullable Path index;

  @Option(
      names = "--allow-network-index",
      description = "Keep the index on a network disk, where two programs may come to write it.")
  private boolean allowNetworkIndex;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language whose word forms are known, as en or de, or none. Default: that of the"
              + " index, or else en.")
  private @Nullable String language;

  @Option(
      names = "--private-folder",
      paramLabel = "FOLDER",
      split = ",",
      description = "A folder in the notes folder that is left out of everything.")
  private List<String> privateFolders = new ArrayList<>();

  @Option(
      names = "--private-tag",
      paramLabel = "TAG",
      split = ",",
      description = "A tag whose notes are left out of everything.")
  private List<String> privateTags = new ArrayList<>();

  @Mixin private NoteOptions much = new NoteOptions();

  private Optional<CommitData> made = Optional.empty();
  private boolean isMadeKnown;
  private @Nullable IndexFolder indexFolder;

  /// Where Daybook is installed.
  static Path home() {
    return Path.of(System.getProperty("daybook.home", ".")).toAbsolutePath().normalize();
  }

  /// The notes folder that was named, that of the index that is there, or the sample journal: what
  /// was served once is not replaced because a later command does not name it again.
  NotesFolder notes() throws NotesFolderException, UsageException {
    Path folder = notes;
    if (folder == null) folder = made().map(CommitData::notes).orElse(null);
    Path opened = folder == null ? home().resolve("notes") : folder;
    return NotesFolder.open(opened, privacy(), much.limits());
  }

  /// What is private, as named, or else as the index that is there has it: nothing that was private
  /// once is told because a later command does not name it again.
  private Privacy privacy() {
    if (privateFolders.isEmpty() && privateTags.isEmpty()) {
      return made().map(made -> Privacy.parse(made.privacy())).orElse(Privacy.OF_NOTES);
    }
    return new Privacy(privateFolders, privateTags);
  }

  /// What the index that is there was made of when this was first asked.
  private Optional<CommitData> made() {
    if (!isMadeKnown) made = index().made();
    isMadeKnown = true;
    return made;
  }

  /// The same each time, for what it knows of the index.
  IndexFolder index() {
    IndexFolder made = indexFolder;
    if (made == null) {
      made = IndexFolder.at(index == null ? home().resolve("index") : index);
      indexFolder = made;
    }
    return made;
  }

  /// @throws UsageException when the index would be written below the notes, or on a network disk
  /// @throws dev.daybook.index.IndexException.Foreign when it would be in a folder of other things
  Indexer indexer() throws IOException, UsageException {
    NotesFolder from = notes();
    Path to = index().root();
    if (real(to).startsWith(from.root())) {
      throw new UsageException(
          to
              + ": the index can't be kept within the notes folder, which is never written to;"
              + " name another folder with --index");
    }
    index().check();
    checkDisk();
    return new Indexer(from, index(), language(), Clock.system(ZoneId.systemDefault()));
  }

  /// @throws UsageException when the index would be on a network disk, and that is not allowed
  void checkDisk() throws IOException, UsageException {
    Path to = index().root();
    Optional<String> network = allowNetworkIndex ? Optional.empty() : NetworkDisk.under(to);
    if (network.isPresent()) {
      throw new UsageException(
          "%s: is on a network disk (%s), whose locks can't be relied on, so no index is kept there;"
                  .formatted(to, network.get())
              + " name a folder of this machine with --index, or say --allow-network-index");
    }
  }

  /// The folder as it is or would be, with symbolic links followed as far as it exists.
  private static Path real(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (Files.exists(folder) || parent == null) return folder.toRealPath();
    return real(parent).resolve(folder.getFileName());
  }

  private Language language() throws UsageException {
    String tag = language;
    if (tag == null) tag = made().map(CommitData::language).orElse("");
    if (tag.isEmpty()) return Language.DEFAULT;
    String wanted = tag;
    return Language.of(wanted)
        .orElseThrow(() ->
            new UsageException(
                "--language does not know " + wanted + "; it takes " + Language.known()));
  }
}
