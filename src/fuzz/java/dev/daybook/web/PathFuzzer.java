package dev.daybook.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whatever a path says, as it comes in a request, no file is found but those that may be seen.
public final class PathFuzzer {
  private static final NotesFolder NOTES = folder();

  private PathFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String path = Urls.decodedPath(data.consumeRemainingAsString());
    for (Optional<Path> found : List.of(NOTES.resolve(path), NOTES.shown(path))) {
      boolean isOurs = found.isEmpty() || found.get().startsWith(NOTES.root());
      boolean isSecret = found.isPresent() && found.get().toString().contains("secret");
      if (!isOurs || isSecret) throw new IllegalStateException(path + " leads to " + found);
    }
  }

  private static NotesFolder folder() {
    try {
      Path above = Files.createTempDirectory("daybook-fuzz");
      Path notes = Files.createDirectories(above.resolve("n"));
      Files.writeString(above.resolve("secret"), "x");
      Files.createDirectories(notes.resolve("a/.secret"));
      Files.writeString(notes.resolve("a/.secret/b"), "x");
      Files.writeString(notes.resolve("a/b"), "x");
      Files.createSymbolicLink(notes.resolve("c"), above.resolve("secret"));
      return NotesFolder.open(notes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
