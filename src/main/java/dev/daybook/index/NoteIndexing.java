package dev.daybook.index;

import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Reads one file after the other into a writer; of one thread.
final class NoteIndexing {
  private final RunParts parts;
  private final IndexWriter writer;
  private final Tally tally;
  private final NoteReader reader;
  private final NoteDocuments documents;

  NoteIndexing(RunParts parts, IndexWriter writer, Tally tally) {
    this.parts = parts;
    this.writer = writer;
    this.tally = tally;
    reader = new NoteReader(parts.clock().getZone(), parts.notes().limits());
    documents = new NoteDocuments(parts.language(), parts.analyzers());
  }

  /// A note broke the writer, which lost what it had not committed. It is in quarantine now.
  static final class Poisoned extends IOException {
    private static final long serialVersionUID = 1;

    Poisoned(NoteFile file, Throwable cause) {
      super(file.path() + " broke the run", cause);
    }
  }

  /// Brings the note of a file up to date.
  ///
  /// @param stamp what the file was like when it was indexed, or null when it was not
  void index(NoteFile file, @Nullable FileStamp stamp) throws IOException {
    Instant seen = parts.clock().instant();
    NotesFolder.Reading reading = read(file, stamp != null);
    if (reading == null) return;
    if (stamp != null && stamp.hasContent(reading.content())) {
      touch(reading.file(), stamp, seen);
      return;
    }
    List<Document> block;
    try {
      Note note = reader.read(reading.file(), reading.content());
      if (parts.notes().privacy().hides(note)) {
        hide(reading, seen, stamp != null);
        return;
      }
      boolean ownTime = note.modified().equals(reading.file().modified());
      FileStamp now = FileStamp.of(reading.file(), seen, ownTime, reading.content());
      block = documents.block(note, now);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      leaveOut(reading.file(), e, stamp != null);
      return;
    }
    write(reading.file(), block, stamp != null);
  }

  private NotesFolder.@Nullable Reading read(NoteFile file, boolean known) throws IOException {
    try {
      return parts.notes().read(file);
    } catch (NoSuchFileException e) {
      return null; // the next look tells whether it alone is gone, or the folder with it
    } catch (IOException e) {
      String reason = "could not be read (" + e.getMessage() + "); check who may read it";
      tally.lose(new Problem(file.path(), 0, reason, false));
      if (known) writer.deleteDocuments(id(file));
      if (known) tally.remove(List.of(file.path()));
    }
    return null;
  }

  private void write(NoteFile file, List<Document> block, boolean known) throws IOException {
    try {
      writer.updateDocuments(id(file), block);
      tally.add(file.path(), known);
    } catch (IllegalArgumentException e) {
      leaveOut(file, e, known); // something in it is beyond the limits of an index
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (writer.isOpen()) {
        leaveOut(file, e, known);
      } else if (e.equals(writer.getTragicException())) {
        parts.quarantine().add(file, e);
        throw new Poisoned(file, e);
      } else {
        throw e;
      }
    }
  }

  /// A note that is private, perhaps since a moment ago.
  private void hide(NotesFolder.Reading reading, Instant seen, boolean known) throws IOException {
    NoteFile file = reading.file();
    parts.privateFiles().add(file, seen);
    if (!known) return;
    writer.deleteDocuments(id(file));
    tally.hide(file.path());
  }

  private void leaveOut(NoteFile file, Throwable fault, boolean known) throws IOException {
    tally.lose(parts.quarantine().add(file, fault));
    writer.deleteDocuments(id(file));
    if (known) tally.remove(List.of(file.path()));
  }

  /// The same content in a file of other looks, as after a checkout: nothing to parse, only to
  /// remember.
  private void touch(NoteFile file, FileStamp stamp, Instant seen) throws IOException {
    FileStamp now = stamp.touched(file, seen);
    var stampField = new BinaryDocValuesField(Schema.FILE, now.toBytes());
    if (now.ownTime()) {
      long millis = file.modified().toEpochMilli();
      writer.updateDocValues(
          id(file), stampField, new NumericDocValuesField(Schema.MODIFIED, millis));
    } else {
      writer.updateDocValues(id(file), stampField);
    }
    tally.same(!stamp.looksLike(file), stamp.isRacy() && !now.isRacy());
  }

  private static Term id(NoteFile file) {
    return new Term(Schema.ID, file.path());
  }
}
