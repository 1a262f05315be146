package dev.daybook.web;

import dev.daybook.search.Journal;
import dev.daybook.search.Journal.NoteView;
import java.io.IOException;
import java.util.Optional;

/// One note as the JSON object that the server and the command line both answer with.
public final class NoteAnswer {
  private NoteAnswer() {}

  /// The object for the note of that path, or nothing when it is not in the index or its file is
  /// gone.
  public static Optional<String> json(Journal journal, JournalFiles files, String path)
      throws IOException {
    Optional<NoteView> note = journal.note(path);
    Optional<String> html = files.html(path).map(NoteHtml::safe);
    if (note.isEmpty() || html.isEmpty()) return Optional.empty();
    return Optional.of(NoteJson.note(note.get(), html.get()));
  }
}
