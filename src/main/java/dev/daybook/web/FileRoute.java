package dev.daybook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Answers with files of the notes folder: images to be shown, everything else to be saved.
///
/// Such a file may hold anything, and must not do anything in the name of this server.
final class FileRoute {
  private final NoteFiles files;

  FileRoute(NoteFiles files) {
    this.files = files;
  }

  /// `GET /file/{path}`.
  void file(Context context) throws IOException {
    String path = Routes.path(context, Routes.FILE);
    Optional<Path> file = files.file(path);
    if (file.isEmpty()) {
      Answers.notFound(context, "There is no file " + path);
      return;
    }
    context.header(SecurityHeaders.POLICY, SecurityHeaders.FILE_POLICY);
    send(context, file.get(), path.substring(path.lastIndexOf('/') + 1));
  }

  private static void send(Context context, Path file, String name) throws IOException {
    String tag = Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
    if (Etag.isKnown(context, tag)) return;
    String type = MediaTypes.of(file);
    boolean isShown = MediaTypes.isPixels(type);
    if (!isShown) {
      context.header(
          "Content-Disposition", "attachment; filename*=UTF-8''" + Urls.headerValue(name));
    }
    context.contentType(isShown ? type : MediaTypes.BINARY);
    context.result(Files.newInputStream(file));
  }
}
