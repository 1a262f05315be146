package dev.daybook.web;

import dev.daybook.note.Addresses;
import dev.daybook.note.Link;
import dev.daybook.note.NoteRenderer;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.Journal;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files of a real notes folder; links in its notes lead where the journal says.
public final class JournalFiles implements NoteFiles {
  /// Folders in which editors and site generators keep what notes show.
  private static final List<String> ATTACHMENTS =
      List.of("", "attachments/", "assets/", "images/", "static/");

  private final NotesFolder notes;
  private final Journal journal;

  public JournalFiles(NotesFolder notes, Journal journal) {
    this.notes = notes;
    this.journal = journal;
  }

  @Override
  public Optional<Path> file(String path) {
    if (!NotesFolder.isNote(path)) return notes.shown(path);
    return journal.note(path).isEmpty() ? Optional.empty() : notes.resolve(path);
  }

  @Override
  public Optional<String> markdown(String path) throws IOException {
    return content(path).map(NoteRenderer::text);
  }

  @Override
  public Optional<String> html(String path) throws IOException {
    return content(path).map(content -> NoteRenderer.html(content, new From(path), notes.limits()));
  }

  private Optional<byte[]> content(String path) throws IOException {
    Optional<Path> file = notes.resolve(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(notes.read(file.get()));
  }

  /// What the note of that path refers to.
  private final class From implements Addresses {
    private final String path;

    From(String path) {
      this.path = path;
    }

    @Override
    public Optional<String> note(Link link) {
      return journal.target(path, link).map(Urls::note);
    }

    /// The nearest file of that name: beside the note, then in each folder above it.
    @Override
    public Optional<String> file(String target) {
      if (target.isEmpty()) return Optional.empty();
      String folder = target.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1);
      String name = target.replaceFirst("^/+", "");
      while (true) {
        for (String attachments : ATTACHMENTS) {
          Optional<String> found = inside(folder + attachments + name);
          if (found.isPresent()) return found.map(Urls::file);
        }
        if (folder.isEmpty()) return Optional.empty();
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
    }

    private Optional<String> inside(String candidate) {
      try {
        String normal = Path.of("/", candidate).normalize().toString().substring(1);
        return JournalFiles.this.file(normal).map(file -> normal);
      } catch (InvalidPathException noSuchName) {
        return Optional.empty();
      }
    }
  }
}
