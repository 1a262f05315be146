package dev.daybook.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files of a folder; its notes as hostile HTML.
record FolderFiles(Path root) implements NoteFiles {
  @Override
  public Optional<Path> file(String path) {
    if (path.indexOf('\0') >= 0) return Optional.empty();
    Path file = root.resolve(path).normalize();
    return Optional.of(file).filter(it -> it.startsWith(root) && Files.isRegularFile(it));
  }

  @Override
  public Optional<String> markdown(String path) throws IOException {
    Optional<Path> file = file(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
  }

  @Override
  public Optional<String> html(String path) throws IOException {
    return markdown(path)
        .map(text ->
            "<p id=\"n-a\" onclick=\"x()\">" + MarkedText.escaped(text) + "</p><script>x</script>");
  }
}
