package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Brings an index up to date with a notes folder, in one commit: either all of a run is in the
/// index afterwards, or nothing of it.
///
/// One run at a time and index, in any process; each uses threads of its own.
public final class Indexer {
  /// Long enough for a run that is just ending, short enough not to look hung.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final NotesFolder notes;
  private final IndexFolder folder;
  private final Language language;
  private final Clock clock;

  /// Indexes that folder there.
  ///
  /// @param clock tells the time of commits, and the zone of times in front matter that name none
  public Indexer(NotesFolder notes, IndexFolder folder, Language language, Clock clock) {
    this.notes = notes;
    this.folder = folder;
    this.language = language;
    this.clock = clock;
  }

  /// Reads what is new or changed, and forgets what is gone.
  ///
  /// An index that is missing, damaged, or of another folder, language or version is made anew, in
  /// full; the report says why.
  ///
  /// @param full whether to read everything, into a new index beside the old one
  /// @throws IndexException.Locked when another run does not end soon
  public RunReport run(boolean full, Progress progress) throws IOException {
    long start = System.nanoTime();
    folder.create();
    try (WriteLock lock = WriteLock.take(folder.root(), PATIENCE)) {
      lock.check();
      IndexRun run = new IndexRun(notes, language, clock, progress);
      RunReport report = full ? rebuild(run, "as asked") : update(run);
      return report.took(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Whether there is an index of these notes in this language that can be searched, up to date or
  /// not.
  public boolean hasIndex() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return false;
    try (Generation there = Generations.read(current.get())) {
      return there.data().fits(notes.root(), language);
    } catch (IndexException.Unusable | IndexException.Missing e) {
      return false;
    }
  }

  private RunReport update(IndexRun run) throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return rebuild(run, "there was no index");
    try (Generation before = Generations.read(current.get())) {
      if (!before.data().fits(notes.root(), language)) {
        return rebuild(run, "the folder or the language is another one");
      }
      folder.removeAllBut(current.get());
      return run.update(current.get(), before);
    } catch (IndexException.Unusable | IndexException.Missing e) {
      return rebuild(run, "the old index was damaged or of another version");
    }
  }

  private RunReport rebuild(IndexRun run, String reason) throws IOException {
    long generation = lastGeneration() + 1;
    Path fresh = folder.fresh();
    RunReport report = run.rebuild(fresh, generation);
    folder.use(fresh);
    folder.removeAllBut(fresh);
    return report.rebuilt(reason);
  }

  /// Generations are counted through rebuilds, so that a reader sees that time went on.
  private long lastGeneration() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return 0;
    try (Directory directory = FSDirectory.open(current.get())) {
      return CommitData.fromMap(SegmentInfos.readLatestCommit(directory).getUserData())
          .map(CommitData::generation)
          .orElse(0L);
    } catch (IOException | IllegalArgumentException e) {
      return 0; // unreadable, which is why it is made anew
    }
  }
}
