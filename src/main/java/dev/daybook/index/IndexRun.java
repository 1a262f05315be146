package dev.daybook.index;

import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/// One pass over the notes folder, or over some of it, that leaves an index equal to it.
final class IndexRun {
  /// Bounds what a run keeps in memory before it writes a segment.
  private static final double BUFFER_MB = 48;

  /// To search so many takes hardly longer than to search one.
  private static final int MANY_SEGMENTS = 12;

  private static final long MERGE_MILLIS = 2000;

  /// A run that took longer than so many checkpoints has left segments enough to be worth merging.
  private static final int FEW_CHECKPOINTS = 3;

  /// A search looks its words up in each segment, which costs more than to go through one so large.
  private static final int DOCUMENTS_OF_SEGMENT = 50_000;

  /// A search by all processors needs a few for each, to share them fairly.
  private static final int MOST_SEGMENTS = 8;

  /// An index of several such is searched by several threads; most are smaller than one.
  private static final double SEGMENT_MB = 160;

  private static final long MERGE_LOOK_NANOS = Duration.ofMillis(20).toNanos();

  private final RunParts parts;
  private final Progress progress;
  private final Set<String> only;
  private final Opening opening;
  private long generation;
  private long hidden;
  private int checkpoints;
  private Tally tally = new Tally();

  /// Opens an index, and closes it too.
  interface Opening {
    Generation open(Path index) throws IOException;
  }

  /// @param only the files and folders to look at; none for everything
  IndexRun(RunParts parts, Set<String> only, Progress progress, Opening opening) {
    this.parts = parts;
    this.opening = opening;
    this.only = only;
    this.progress = progress;
  }

  /// Makes an empty index in an empty folder, of which all is still to be read.
  void begin(Path index, long first) throws IOException {
    generation = first;
    try (Directory directory = parts.directories().open(index);
        IndexWriter writer = new IndexWriter(directory, config(0))) {
      commit(writer, 1);
    }
  }

  /// Fills an empty folder with an index, in one commit. An old index stands beside it meanwhile,
  /// so its segments are not packed into one file each, for which they would be there twice.
  RunReport rebuild(Path index, long first) throws IOException {
    generation = first;
    parts.privateFiles().forget();
    Map<String, FileStamp> nothing = Map.of();
    FolderDiff diff = diff(parts.notes().scan(), nothing, true);
    try (Directory directory = parts.directories().open(index);
        IndexWriter writer = new IndexWriter(directory, config(0).setUseCompoundFile(false))) {
      read(writer, nothing, diff, left -> {});
      replace(writer, sorted(diff.lost(), tally.lost()));
      remember(writer, Set.of());
      commit(writer, 0);
    }
    return report(index, 0);
  }

  /// Carries an index on; writes only when something is different.
  RunReport update(Path index, Generation before, DeletionBrake brake) throws IOException {
    generation = before.data().generation() + 1;
    hidden = before.data().hidden();
    parts.privateFiles().know(before.privateMarks());
    Map<String, FileStamp> known =
        only.isEmpty() ? before.stamps() : FileStamps.of(before.unbounded(), only);
    FolderDiff found = look(known);
    boolean held = brake.holds(before.notes(), found.gone().size(), found.added(), only.isEmpty());
    FolderDiff diff = held ? found.keepingAll() : found;
    List<Problem> elsewhere = elsewhere(before.lost());
    boolean same =
        diff.doubtful().isEmpty()
            && diff.gone().isEmpty()
            && before.data().pending() == 0
            && parts.privateFiles().marks().equals(before.privateMarks())
            && sorted(diff.lost(), elsewhere).equals(before.lost());
    if (!same) write(index, before, known, diff, elsewhere);
    tally.skip(diff.unchanged());
    tally.remove(diff.gone());
    return report(index, held ? found.gone().size() : 0);
  }

  /// What a run would change, without changing it.
  FolderDiff look(Map<String, FileStamp> known) throws IOException {
    if (!only.isEmpty()) return diff(parts.notes().scan(only), known, false);
    NotesFolder.Scan scan = parts.notes().scan();
    parts
        .privateFiles()
        .keepOnly(scan.files().stream().filter(file -> !known.containsKey(file.path())).toList());
    return diff(scan, known, true);
  }

  private FolderDiff diff(NotesFolder.Scan scan, Map<String, FileStamp> known, boolean trusting) {
    return FolderDiff.of(scan, known, parts.quarantine(), parts.privateFiles(), trusting);
  }

  private void write(
      Path index,
      Generation before,
      Map<String, FileStamp> known,
      FolderDiff diff,
      List<Problem> elsewhere)
      throws IOException {
    int segments = before.unbounded().leaves().size();
    try (Directory directory = parts.directories().open(index);
        IndexWriter writer = carryingOn(directory, segments)) {
      for (String path : diff.gone()) writer.deleteDocuments(new Term(Schema.ID, path));
      boolean unfinished = before.data().pending() > 0;
      read(
          writer,
          known,
          diff,
          left -> {
            if (unfinished) checkpoint(writer, left);
          });
      List<Problem> lost = sorted(diff.lost(), elsewhere, tally.lost());
      boolean otherProblems = !lost.equals(before.lost());
      if (otherProblems) replace(writer, lost);
      boolean remembers = remember(writer, before.privateMarks());
      if (otherProblems || unfinished || !diff.gone().isEmpty() || tally.changesAnything()) {
        commit(writer, 0);
      } else if (remembers || tally.settlesMany()) {
        commit(writer, before.data());
      }
      if (checkpoints > FEW_CHECKPOINTS) merge(writer);
    }
  }

  /// A scanner of viruses may have held the file of an older commit when it was to go. The writer
  /// would read it, and take it for damage that what it names is gone.
  private IndexWriter carryingOn(Directory directory, int segments) throws IOException {
    String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
    for (String file : directory.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS) && !file.equals(last)) {
        directory.deleteFile(file); // or keeps it out of sight until it can be
      }
    }
    return new IndexWriter(directory, config(segments));
  }

  private void checkpoint(IndexWriter writer, int left) throws IOException {
    checkpoints++;
    commit(writer, left);
  }

  /// Joins what the checkpoints of a first run have left, in a commit of its own: all notes can be
  /// found before. It has the data of the commit before it, so that nobody is told of it. Given up
  /// when the run is told to stop; an index of many segments is as good.
  private void merge(IndexWriter writer) throws IOException {
    int segments =
        Math.clamp(writer.getDocStats().numDocs / DOCUMENTS_OF_SEGMENT, 1, MOST_SEGMENTS);
    writer.forceMerge(segments, false);
    while (writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty()) {
      if (parts.stopping().getAsBoolean()) return;
      LockSupport.parkNanos(MERGE_LOOK_NANOS);
    }
    writer.commit();
  }

  private void read(
      IndexWriter writer,
      Map<String, FileStamp> known,
      FolderDiff diff,
      FileReaders.Checkpoint checkpoint)
      throws IOException {
    tally = new FileReaders(parts, writer, known, progress).read(diff.doubtful(), checkpoint);
  }

  /// The problems of files that this run does not look at.
  private List<Problem> elsewhere(List<Problem> lost) {
    if (only.isEmpty()) return List.of();
    return lost.stream().filter(problem -> !isLookedAt(problem.path())).toList();
  }

  private boolean isLookedAt(String path) {
    for (String each = path; !each.isEmpty(); each = above(each)) {
      if (only.contains(each)) return true;
    }
    return false;
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  @SafeVarargs
  private static List<Problem> sorted(List<Problem>... lists) {
    List<Problem> all = new ArrayList<>();
    for (List<Problem> list : lists) all.addAll(list);
    all.sort(Problems.ORDER);
    return all;
  }

  /// A saved note makes a segment. They are merged while a commit waits for it, for a writer that
  /// is closed ends its merges; but not at every commit, for a person may be waiting too.
  private IndexWriterConfig config(int segments) {
    return new IndexWriterConfig(parts.analyzers().apply(parts.language(), parts.language()))
        .setSimilarity(Schema.SIMILARITY)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergePolicy(new TieredMergePolicy().setMaxMergedSegmentMB(SEGMENT_MB))
        .setMaxFullFlushMergeWaitMillis(segments > MANY_SEGMENTS ? MERGE_MILLIS : 0)
        .setCommitOnClose(false);
  }

  private static void replace(IndexWriter writer, List<Problem> lost) throws IOException {
    writer.deleteDocuments(new Term(Schema.KIND, Schema.PROBLEM));
    for (Problem problem : lost) writer.addDocument(NoteDocuments.problem(problem));
  }

  /// Keeps in the index what spares the next process to read private notes again.
  ///
  /// @return whether there is something else to keep than before
  private boolean remember(IndexWriter writer, Set<String> before) throws IOException {
    Set<String> marks = parts.privateFiles().marks();
    if (marks.equals(before)) return false;
    writer.deleteDocuments(PrivateFiles.DOCUMENT);
    if (!marks.isEmpty()) writer.addDocument(PrivateFiles.document(marks));
    return true;
  }

  private void commit(IndexWriter writer, int pending) throws IOException {
    if (tally.hides()) hidden = generation;
    CommitData data =
        new CommitData(
            CommitData.SCHEMA,
            parts.notes().root(),
            parts.language().tag(),
            parts.notes().privacy().print(),
            generation,
            hidden,
            parts.clock().instant(),
            pending);
    commit(writer, data);
    generation++;
  }

  /// With the data of the commit before, nobody is told of it: all is found as it was.
  private static void commit(IndexWriter writer, CommitData data) throws IOException {
    writer.setLiveCommitData(data.toMap().entrySet());
    writer.commit();
  }

  private RunReport report(Path index, int heldBack) throws IOException {
    Generation after = opening.open(index);
    return new RunReport(
        after.notes(),
        after.sections(),
        tally.files(),
        heldBack,
        after.problems(),
        Duration.ZERO,
        "",
        after.data().generation());
  }
}
