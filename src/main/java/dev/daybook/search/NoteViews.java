package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.StoredDocuments;
import dev.daybook.index.StoredNote;
import dev.daybook.index.StoredSection;
import dev.daybook.note.NoteFile;
import dev.daybook.search.Journal.Heading;
import dev.daybook.search.Journal.NoteView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Shows what a generation knows of one note.
final class NoteViews {
  private NoteViews() {}

  /// @param doc the document of the note
  static NoteView of(Generation generation, int doc) throws IOException {
    StoredDocuments documents = generation.stored();
    StoredNote note = documents.note(doc);
    NoteFile file = generation.file(doc, note.path());
    return new NoteView(
        file,
        FileState.of(generation.data().notes(), file),
        note.title(),
        note.aliases(),
        note.authors(),
        note.categories(),
        note.tags(),
        note.date(),
        note.modified(),
        note.language(),
        note.draft(),
        note.properties(),
        headings(generation, documents, doc),
        note.problems());
  }

  private static List<Heading> headings(Generation generation, StoredDocuments documents, int note)
      throws IOException {
    List<Heading> headings = new ArrayList<>();
    for (int section = generation.head(note); section < note; section++) {
      StoredSection stored = documents.section(section);
      if (stored.heading().isEmpty()) continue;
      headings.add(new Heading(stored.heading(), stored.level(), stored.anchor(), stored.line()));
    }
    return headings;
  }
}
