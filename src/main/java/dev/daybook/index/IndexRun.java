package dev.daybook.index;

import dev.daybook.note.NoteFile;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One pass over the notes folder that leaves an index equal to it.
final class IndexRun {
  /// Bounds what a run keeps in memory before it writes a segment.
  private static final double BUFFER_MB = 64;

  private final NotesFolder notes;
  private final Language language;
  private final Clock clock;
  private final Progress progress;

  IndexRun(NotesFolder notes, Language language, Clock clock, Progress progress) {
    this.notes = notes;
    this.language = language;
    this.clock = clock;
    this.progress = progress;
  }

  /// Fills an empty folder with an index.
  RunReport rebuild(Path index, long generation) throws IOException {
    write(index, Map.of(), List.of(), generation, true);
    return report(index);
  }

  /// Carries an index on; commits only when something is different.
  RunReport update(Path index, Generation before) throws IOException {
    write(index, before.stamps(), before.lost(), before.data().generation() + 1, false);
    return report(index);
  }

  private Tally tally = new Tally();

  private void write(
      Path index,
      Map<String, FileStamp> known,
      List<Problem> lostBefore,
      long generation,
      boolean always)
      throws IOException {
    NotesFolder.Scan scan = notes.scan();
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config())) {
      tally = new FileReaders(notes, writer, known, language, clock, progress).read(scan.files());
      tally.remove(forget(writer, known, scan.files()));
      List<Problem> lost = new ArrayList<>(scan.problems());
      lost.addAll(tally.lost());
      lost.sort(Problems.ORDER);
      boolean otherProblems = !lost.equals(lostBefore);
      if (otherProblems) replace(writer, lost);
      if (always || otherProblems || tally.writes()) commit(writer, generation);
    }
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig(NoteAnalyzer.forNotes(language))
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }

  private static Set<String> forget(
      IndexWriter writer, Map<String, FileStamp> known, List<NoteFile> files) throws IOException {
    Set<String> gone = new HashSet<>(known.keySet());
    for (NoteFile file : files) gone.remove(file.path());
    for (String path : gone) writer.deleteDocuments(new Term(Schema.ID, path));
    return gone;
  }

  private static void replace(IndexWriter writer, List<Problem> lost) throws IOException {
    writer.deleteDocuments(new Term(Schema.KIND, Schema.PROBLEM));
    for (Problem problem : lost) writer.addDocument(NoteDocuments.problem(problem));
  }

  private void commit(IndexWriter writer, long generation) throws IOException {
    CommitData data =
        new CommitData(
            CommitData.SCHEMA,
            notes.root(),
            language.tag(),
            notes.privacy().print(),
            generation,
            clock.instant());
    writer.setLiveCommitData(data.toMap().entrySet());
    writer.commit();
  }

  private RunReport report(Path index) throws IOException {
    try (Generation after = Generations.read(index)) {
      return new RunReport(
          after.notes(),
          after.sections(),
          tally.files(),
          after.problems(),
          Duration.ZERO,
          "",
          after.data().generation());
    }
  }
}
