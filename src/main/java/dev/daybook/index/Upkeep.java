package dev.daybook.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well an index is being kept up to date with its notes at one moment.
///
/// @param watching how changes to the notes are noticed
/// @param running whether a run is under way
/// @param done files that the run under way has read
/// @param total files that the run under way has to read
/// @param pending files known to be newer than the index; those that a run reads until it has ended
/// @param generation of the index after the last run, 0 before the first
/// @param lastRun what the last run that ended well did, or null before the first
/// @param troubles what is wrong and what to do, one line each; empty when all is well
public record Upkeep(
    Watching watching,
    boolean running,
    int done,
    int total,
    int pending,
    long generation,
    @Nullable RunReport lastRun,
    List<String> troubles) {
  /// How changes are noticed.
  public enum Watching {
    /// The system tells.
    EVENTS,
    /// The folder is looked through from time to time, for the system does not tell of all.
    POLLING,
    /// Not at all: only when a run is asked for.
    OFF
  }

  /// That of an index which nobody keeps up to date.
  public static final Upkeep NONE = new Upkeep(Watching.OFF, false, 0, 0, 0, 0, null, List.of());

  public Upkeep {
    troubles = List.copyOf(troubles);
  }

  /// How many files are newer than what was committed. While an index is made for the first time,
  /// each commit says what it lacks; only the one before the first note does not know.
  public int pendingAfter(CommitData commit) {
    return commit.pending() > 0 ? Math.max(commit.pending(), total - done) : pending;
  }

  /// Whether something is wrong that a person should know of.
  public boolean isDegraded() {
    return !troubles.isEmpty();
  }
}
