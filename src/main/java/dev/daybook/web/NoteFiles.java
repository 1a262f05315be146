package dev.daybook.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The files of the notes folder, for those who read a note or look at what it shows.
///
/// Safe for use by many threads. A path stands below the notes folder, with `/` between folders; it
/// comes from a request, so it may say anything, and what it leads to outside of the folder is not
/// there.
public interface NoteFiles {
  /// The regular file at that path, be it a note or what a note shows.
  Optional<Path> file(String path);

  /// The text of the note at that path, as it stands in the file.
  Optional<String> markdown(String path) throws IOException;

  /// The note at that path as HTML that may hold anything: what is shown of it must be made safe by
  /// [NoteHtml] first.
  Optional<String> html(String path) throws IOException;
}
