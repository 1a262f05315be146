package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings an index up to date with a notes folder.
///
/// Each commit is whole, and says how many files the run had then still to read. A run of more than
/// a second commits what it has once in a while, so that it can be searched, and carried on after a
/// crash; only a full run, which has an index to answer meanwhile, commits at its end alone.
///
/// One run at a time and index, in any process; each uses threads of its own.
public final class Indexer {
  /// Long enough for a run that is just ending, short enough not to look hung.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// More notes than that do not break a writer by themselves; something else is wrong.
  private static final int MOST_POISONED = 20;

  private static final String AS_ASKED = "as asked";
  private static final String NONE = "there was no index";
  private static final String OTHER_FOLDER =
      "the notes folder, or what is private in it, is another";
  private static final String OTHER_LANGUAGE = "the language is another one";
  private static final String OLDER = "the old index was of an older version";
  private static final String DAMAGED = "the old index was damaged";

  private final IndexFolder folder;
  private final RunParts parts;
  private final DeletionBrake brake = new DeletionBrake();
  private volatile boolean stopping;

  /// The index that this process has read through.
  private @Nullable Path verified;

  private @Nullable Generation held;

  /// The last generation that this process has made or carried on, 0 before.
  private long newest;

  /// Indexes that folder there.
  ///
  /// @param clock tells the time of commits, and the zone of times in front matter that name none
  public Indexer(NotesFolder notes, IndexFolder folder, Language language, Clock clock) {
    this.folder = folder;
    parts = RunParts.of(notes, language, clock, () -> stopping);
  }

  /// With parts that may fail.
  Indexer(IndexFolder folder, RunParts parts) {
    this.folder = folder;
    this.parts = parts;
  }

  /// Where the index is.
  public Path folder() {
    return folder.root();
  }

  /// Reads what is new or changed, and forgets what is gone.
  ///
  /// An index that is missing, damaged, or of another folder, language or version is made anew, in
  /// full; the report says why.
  ///
  /// @param full whether to read everything, into a new index beside the old one
  /// @throws IndexException.Locked when another run does not end soon
  /// @throws IndexException.Newer when a newer version wrote the index; not when the run is full
  public RunReport run(boolean full, Progress progress) throws IOException {
    return locked(Set.of(), progress, full);
  }

  /// Does so for those files and folders only, whatever they look like.
  ///
  /// @param paths below the notes folder, with `/` between folders; none of them below another
  public RunReport run(Set<String> paths, Progress progress) throws IOException {
    return locked(paths, progress, false);
  }

  /// Ends the run under way soon, without what it has not committed, and every later one at once.
  public void stop() {
    stopping = true;
  }

  private synchronized RunReport locked(Set<String> only, Progress progress, boolean full)
      throws IOException {
    long start = System.nanoTime();
    folder.create();
    try (WriteLock lock = WriteLock.take(folder.root(), PATIENCE)) {
      RunReport report = run(only, progress, full);
      lock.check();
      newest = report.generation();
      return report.took(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Sees to it that what is there may be searched while the first run goes on: an index that is
  /// damaged or of another folder is no longer there afterwards. Where there is none, there is an
  /// empty one.
  ///
  /// @throws IndexException.Newer when a newer version wrote the index
  public synchronized void prepare() throws IOException {
    folder.create();
    try (WriteLock lock = WriteLock.take(folder.root(), PATIENCE)) {
      lock.check();
      current();
    }
  }

  /// Whether what is there is an index of these notes, without what is private.
  public boolean mayAnswer() {
    return folder.made().filter(made -> made.isOf(parts.notes())).isPresent();
  }

  /// Reads the index through again before the next run trusts it.
  public synchronized void doubt() throws IOException {
    release();
    verified = null;
    folder.readThrough().doubt();
  }

  /// What [#run] would do now.
  public RunPlan plan(boolean full) throws IOException {
    NotesFolder notes = parts.notes();
    if (full) return RunPlan.rebuild(parts, AS_ASKED);
    try (Generation before = IndexReading.newest(folder)) {
      if (!before.data().isOf(notes)) return RunPlan.rebuild(parts, OTHER_FOLDER);
      if (!before.data().speaks(parts.language())) return RunPlan.rebuild(parts, OTHER_LANGUAGE);
      parts.privateFiles().know(before.privateMarks());
      return RunPlan.of(parts, before.stamps(), "");
    } catch (IndexException.Missing e) {
      return RunPlan.rebuild(parts, NONE);
    } catch (IndexException.Unusable e) {
      return RunPlan.rebuild(parts, OLDER);
    } catch (IndexException.Damaged e) {
      return RunPlan.rebuild(parts, DAMAGED);
    }
  }

  private RunReport run(Set<String> only, Progress progress, boolean full) throws IOException {
    for (int i = 1; ; i++) {
      try {
        IndexRun run = new IndexRun(parts, only, progress, this::open);
        return full ? rebuild(run, AS_ASKED) : update(run);
      } catch (NoteIndexing.Poisoned e) {
        if (i == MOST_POISONED) throw e;
      }
    }
  }

  private RunReport update(IndexRun run) throws IOException {
    Current current = current();
    Path index = current.index();
    if (index == null) return rebuild(run, current.reason());
    folder.removeAllBut(index);
    RunReport report = run.update(index, open(index), brake);
    return current.reason().isEmpty() ? report : report.rebuilt(current.reason());
  }

  /// The newest generation of that index. It is kept from run to run: what is new is a small part.
  private Generation open(Path index) throws IOException {
    Generation known = held;
    if (known != null && known.folder().equals(index)) {
      Generation newer = IndexReading.newer(known);
      if (newer == null && known.files() == CommitFiles.State.AS_OPENED) return known;
      if (newer != null && known.files() != CommitFiles.State.CHANGED) return hold(newer);
      if (newer != null) newer.close();
      verified = null;
    }
    release();
    return hold(IndexReading.newest(index));
  }

  private Generation hold(Generation generation) throws IOException {
    release();
    held = generation;
    return generation;
  }

  private void release() throws IOException {
    Generation known = held;
    held = null;
    if (known != null) known.close();
  }

  /// The index to carry on, and why it is a new one.
  ///
  /// @param index null when there is one that answers until another is built beside it, or one that
  ///   was damaged: better no answers than few
  private record Current(@Nullable Path index, String reason) {}

  private Current current() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) return begin(NONE);
    Path index = current.get();
    try {
      Generation before = open(index);
      if (!before.data().isOf(parts.notes())) {
        return begin(OTHER_FOLDER);
      }
      if (!before.data().speaks(parts.language())) {
        return new Current(null, OTHER_LANGUAGE);
      }
      if (!index.equals(verified)) folder.readThrough().verify(before);
      verified = index;
      return new Current(index, "");
    } catch (IndexException.Unusable e) {
      return begin(OLDER);
    } catch (IndexException.Damaged e) {
      release();
      Path aside = folder.setAside(index, parts.clock().instant());
      return new Current(null, DAMAGED + ", and is now " + aside);
    }
  }

  /// An empty index that counts from now on. When this process had one already, that goes on
  /// answering.
  private Current begin(String reason) throws IOException {
    if (newest > 0) return new Current(null, reason);
    Path fresh = folder.fresh();
    new IndexRun(parts, Set.of(), Progress.SILENT, this::open).begin(fresh, nextGeneration());
    folder.use(fresh);
    verified = fresh;
    return new Current(fresh, reason);
  }

  private RunReport rebuild(IndexRun run, String reason) throws IOException {
    long generation = nextGeneration();
    Optional<Path> old = folder.current();
    if (old.isPresent()) {
      folder.removeAllBut(old.get());
      folder.removeSetAside();
    }
    Path fresh = folder.fresh();
    RunReport report = run.rebuild(fresh, generation);
    folder.use(fresh);
    verified = fresh;
    folder.removeAllBut(fresh);
    brake.release();
    return report.rebuilt(reason);
  }

  /// Generations are counted through rebuilds, so that a reader sees that time went on. Where the
  /// count so far is not known, for the index is gone or can't be read, it goes on from the
  /// milliseconds of the clock: notes are not saved so often that a count came there before.
  private long nextGeneration() {
    long last = Math.max(newest, folder.made().map(CommitData::generation).orElse(0L));
    return last > 0 ? last + 1 : Math.max(1, parts.clock().millis());
  }
}
