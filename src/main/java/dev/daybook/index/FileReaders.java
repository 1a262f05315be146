package dev.daybook.index;

import dev.daybook.note.MarkdownParser;
import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Reads, parses and indexes files on as many threads as there are processors, each with the stack
/// that a deeply nested note needs.
final class FileReaders {
  private final NotesFolder notes;
  private final IndexWriter writer;
  private final Map<String, FileStamp> known;
  private final Language language;
  private final Clock clock;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  FileReaders(
      NotesFolder notes,
      IndexWriter writer,
      Map<String, FileStamp> known,
      Language language,
      Clock clock,
      Progress progress) {
    this.notes = notes;
    this.writer = writer;
    this.known = known;
    this.language = language;
    this.clock = clock;
    this.progress = progress;
  }

  /// Returns when all files are in the writer. What can't be read is in the tally; what can't be
  /// written ends the run.
  Tally read(List<NoteFile> files) throws IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      threads.add(MarkdownParser.bigStackThread(() -> readAll(files), "daybook-index-" + i));
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) join(thread);
    Throwable thrown = failure.get();
    if (thrown instanceof IOException e) throw e;
    if (thrown != null) throw new IllegalStateException("a reader of notes failed", thrown);
    return tally;
  }

  /// A Lucene thread is never interrupted (that closes the writer), so neither is the wait for it.
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void readAll(List<NoteFile> files) {
    NoteReader reader = new NoteReader(clock.getZone());
    NoteDocuments documents = new NoteDocuments(language);
    try {
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        if (failure.get() != null) return;
        read(files.get(i), reader, documents);
        progress.report(done.incrementAndGet(), files.size());
      }
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void read(NoteFile file, NoteReader reader, NoteDocuments documents) throws IOException {
    FileStamp stamp = known.get(file.path());
    if (stamp != null && stamp.isSurely(file)) {
      tally.same(false);
      return;
    }
    byte[] content = content(file);
    if (content == null) return;
    if (stamp != null && stamp.hasContent(content)) {
      touch(file, stamp);
      return;
    }
    Note note = reader.read(file, content);
    if (notes.privacy().hides(note)) {
      hide(file, stamp);
      return;
    }
    boolean ownTime = note.modified().equals(file.modified());
    FileStamp now = FileStamp.of(file, clock.instant(), ownTime, content);
    writer.updateDocuments(new Term(Schema.ID, file.path()), documents.block(note, now));
    tally.add(file.path(), stamp != null);
  }

  /// A note that is private, perhaps since a moment ago.
  private void hide(NoteFile file, @Nullable FileStamp stamp) throws IOException {
    if (stamp == null) return;
    writer.deleteDocuments(new Term(Schema.ID, file.path()));
    tally.remove(List.of(file.path()));
  }

  private byte @Nullable [] content(NoteFile file) {
    try {
      return notes.read(file);
    } catch (IOException e) {
      String reason = "could not be read (" + e.getMessage() + "); check who may read it";
      tally.lose(new Problem(file.path(), 0, reason, false));
      return null;
    }
  }

  /// The same content with another time, as after a checkout: nothing to parse, only to remember.
  private void touch(NoteFile file, FileStamp stamp) throws IOException {
    FileStamp now = stamp.touched(file, clock.instant());
    Term id = new Term(Schema.ID, file.path());
    var stampField = new BinaryDocValuesField(Schema.FILE, now.toBytes());
    if (now.ownTime()) {
      long millis = file.modified().toEpochMilli();
      writer.updateDocValues(id, stampField, new NumericDocValuesField(Schema.MODIFIED, millis));
    } else {
      writer.updateDocValues(id, stampField);
    }
    tally.same(!stamp.modified().equals(file.modified()));
  }
}
