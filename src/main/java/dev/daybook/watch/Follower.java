package dev.daybook.watch;

import dev.daybook.index.IndexException;
import dev.daybook.index.Indexer;
import dev.daybook.index.NetworkDisk;
import dev.daybook.index.RunReport;
import dev.daybook.index.Upkeep;
import dev.daybook.index.Upkeep.Watching;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps an index up to date while it is open: with a run over what the system says has changed,
/// and with a look at everything at the start, when the system lost track, and from time to time.
///
/// Does all of it on one thread of its own, which never keeps the process alive.
public final class Follower implements AutoCloseable {
  /// A change that the system did not tell is found within this, and in a large folder within ten
  /// times as much.
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  /// The same where the system tells nothing, or nothing of what is done on other machines.
  private static final Duration POLL_EVERY = Duration.ofSeconds(10);

  /// To look at so many notes takes seconds of a slow disk.
  private static final int LARGE = 50_000;

  /// Soon enough after a full disk has space again, seldom enough not to fill a log.
  private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

  /// How long the end of the program waits for the run under way to give up.
  private static final Duration GIVE_UP = Duration.ofSeconds(4);

  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  private final NotesFolder notes;
  private final Indexer indexer;
  private final Hints hints = new Hints();
  private final UpkeepState state;
  private final boolean watch;
  private final Thread thread = new Thread(this::follow, "daybook-follow");
  private Duration rest = Duration.ZERO;
  private @Nullable FolderEvents events;
  private volatile boolean isDoubted;
  private volatile boolean isClosed;

  /// @param watch whether to look for changes at all; without, runs come only when asked for
  /// @param say where a person is told what changed and what is wrong, each once
  public Follower(NotesFolder notes, Indexer indexer, boolean watch, Consumer<String> say) {
    this.notes = notes;
    this.indexer = indexer;
    this.watch = watch;
    state = new UpkeepState(say, hints::size);
  }

  /// Starts with a look at everything.
  ///
  /// @param rest how long it waits with that; nothing that changes meanwhile is missed
  public void start(Duration rest) {
    this.rest = rest;
    hints.add(Hints.Work.Kind.EVERYTHING);
    thread.setDaemon(true);
    thread.start();
  }

  /// Asks for a run.
  ///
  /// @param full whether to read every note again
  /// @return whether one will start; not when one is under way
  public boolean ask(boolean full) {
    if (state.now().running()) return false;
    hints.add(full ? Hints.Work.Kind.FULL : Hints.Work.Kind.EVERYTHING);
    return true;
  }

  /// Says that something read from the index was not right: it is read through, and mended.
  public void doubt() {
    isDoubted = true;
    hints.add(Hints.Work.Kind.EVERYTHING);
  }

  /// How well the index is being kept up to date.
  public Upkeep upkeep() {
    return state.now();
  }

  /// Tells whenever that is something else, a few times a second at most.
  ///
  /// @return ends it
  public Runnable listen(Consumer<Upkeep> listener) {
    return state.listen(listener);
  }

  private void follow() {
    try {
      pause(rest);
      while (!isClosed) {
        watchAgain();
        Hints.Work work = hints.take(longestQuiet());
        if (!isClosed) run(work);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      unwatch();
    }
  }

  /// Watches from before the look at everything, so that no change is missed between them.
  private void watchAgain() {
    if (!watch || (events != null && events.isAlive())) return;
    unwatch();
    state.watching(Watching.POLLING);
    if (!Files.isDirectory(notes.root())) return; // the run says so
    try {
      events = FolderEvents.start(notes.root(), hints, this::notWatched);
      Optional<String> network = NetworkDisk.under(notes.root());
      state.watching(network.isEmpty() ? Watching.EVENTS : Watching.POLLING);
      network.ifPresent(type -> state.warn(Troubles.notToldOfAll(type)));
    } catch (IOException | RuntimeException e) {
      notWatched(e);
    }
  }

  private void notWatched(Exception e) {
    state.watching(Watching.POLLING);
    state.warn(Troubles.notWatched(e));
  }

  private void unwatch() {
    try {
      if (events != null) events.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the watch could not be ended: {0}", e.getMessage());
    }
    events = null;
  }

  private Duration longestQuiet() {
    Upkeep now = state.now();
    if (!watch) return Duration.ofDays(1);
    Duration every = now.watching() == Watching.POLLING ? POLL_EVERY : LOOK_EVERY;
    RunReport last = now.lastRun();
    return last != null && last.notes() > LARGE ? every.multipliedBy(10) : every;
  }

  private void run(Hints.Work work) throws InterruptedException {
    Path index = indexer.folder();
    state.begin(work);
    try {
      if (isDoubted) {
        isDoubted = false;
        indexer.doubt();
      }
      RunReport report =
          switch (kind(work)) {
            case PATHS -> indexer.run(work.paths(), state::progress);
            case EVERYTHING -> indexer.run(false, state::progress);
            case FULL -> indexer.run(true, state::progress);
          };
      boolean held = report.heldBack() > 0;
      state.end(report, held ? Troubles.heldBack(report.heldBack(), notes.root()) : "");
    } catch (IndexException.Stopped e) {
      state.fail("");
    } catch (Exception | OutOfMemoryError | StackOverflowError e) { // nothing ends the watch
      LOG.log(System.Logger.Level.DEBUG, "a run failed", e);
      hints.add(work);
      state.fail(Troubles.of(e, index));
      pause(TRY_AGAIN);
    }
  }

  /// While notes are held back only a look at everything can tell whether they are back.
  private Hints.Work.Kind kind(Hints.Work work) {
    RunReport last = state.now().lastRun();
    boolean held = last != null && last.heldBack() > 0;
    return held && work.kind() == Hints.Work.Kind.PATHS ? Hints.Work.Kind.EVERYTHING : work.kind();
  }

  private void pause(Duration time) throws InterruptedException {
    synchronized (thread) {
      if (!isClosed && time.isPositive()) thread.wait(time.toMillis());
    }
  }

  /// Lets the run under way give up, and ends.
  @Override
  public void close() {
    isClosed = true;
    indexer.stop();
    hints.close();
    synchronized (thread) {
      thread.notifyAll();
    }
    try {
      thread.join(GIVE_UP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
