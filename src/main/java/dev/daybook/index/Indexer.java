package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Brings an index up to date with a notes folder, in one commit: either all of a run is in the
/// index afterwards, or nothing of it.
///
/// One run at a time and index, in any process; each uses threads of its own.
public final class Indexer {
  /// Long enough for a run that is just ending, short enough not to look hung.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String AS_ASKED = "as asked";
  private static final String NONE = "there was no index";
  private static final String OTHER = "the folder, what is private or the language is another one";
  private static final String DAMAGED = "the old index was damaged or of another version";

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
      RunReport report = full ? rebuild(run, AS_ASKED) : update(run);
      return report.took(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Whether there is an index of these notes in this language that can be searched, up to date or
  /// not.
  public boolean hasIndex() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return false;
    try (Generation there = Generations.read(current.get())) {
      return there.data().fits(notes, language);
    } catch (IndexException.Unusable | IndexException.Missing e) {
      return false;
    }
  }

  /// What [#run] would do now.
  public RunPlan plan(boolean full) throws IOException {
    Optional<Path> current = folder.current();
    if (full) return RunPlan.rebuild(notes, AS_ASKED);
    if (current.isEmpty()) return RunPlan.rebuild(notes, NONE);
    try (Generation before = Generations.read(current.get())) {
      if (!before.data().fits(notes, language)) return RunPlan.rebuild(notes, OTHER);
      return RunPlan.of(notes, before.stamps(), "");
    } catch (IndexException.Unusable | IndexException.Missing e) {
      return RunPlan.rebuild(notes, DAMAGED);
    }
  }

  private RunReport update(IndexRun run) throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return rebuild(run, NONE);
    try (Generation before = Generations.read(current.get())) {
      if (!before.data().fits(notes, language)) {
        return rebuild(run, OTHER);
      }
      folder.removeAllBut(current.get());
      return run.update(current.get(), before);
    } catch (IndexException.Unusable | IndexException.Missing e) {
      return rebuild(run, DAMAGED);
    }
  }

  private RunReport rebuild(IndexRun run, String reason) throws IOException {
    // Counted through rebuilds, so that a reader sees that time went on.
    long generation = folder.made().map(CommitData::generation).orElse(0L) + 1;
    Path fresh = folder.fresh();
    RunReport report = run.rebuild(fresh, generation);
    folder.use(fresh);
    folder.removeAllBut(fresh);
    return report.rebuilt(reason);
  }
}
