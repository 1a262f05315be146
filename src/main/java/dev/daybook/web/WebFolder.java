package dev.daybook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of the page, served as it is. Files can be changed while the server runs.
final class WebFolder {
  private static final String INDEX = "index.html";

  private final Path root;

  private WebFolder(Path root) {
    this.root = root;
  }

  /// The folder with the page in it.
  static WebFolder open(Path folder) throws ServerException {
    try {
      Path root = folder.toRealPath();
      if (Files.isRegularFile(root.resolve(INDEX))) return new WebFolder(root);
    } catch (IOException missing) {
      throw new ServerException(missing(folder), missing);
    }
    throw new ServerException(missing(folder));
  }

  /// The page itself.
  String index() throws IOException {
    return Files.readString(root.resolve(INDEX), StandardCharsets.UTF_8);
  }

  /// `GET /{path}`: any other file.
  void file(Context context) throws IOException {
    String path = Routes.path(context, "/");
    Optional<Path> file = resolve(path);
    if (file.isEmpty()) {
      Answers.notFound(context, "There is nothing at /" + path);
      return;
    }
    String type = MediaTypes.of(file.get());
    String tag = Files.size(file.get()) + "-" + Files.getLastModifiedTime(file.get()).toMillis();
    context.header(SecurityHeaders.CACHE, SecurityHeaders.ASK_AGAIN);
    if (Etag.isKnown(context, tag)) return;
    context.contentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
    context.result(Files.readAllBytes(file.get()));
  }

  /// The regular file at that path, if it is below the folder by its real path too and no part of
  /// the path is hidden.
  private Optional<Path> resolve(String path) throws IOException {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".")) return Optional.empty();
    }
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) return Optional.empty();
      return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
    } catch (InvalidPathException noSuchName) {
      return Optional.empty();
    }
  }

  private static String missing(Path folder) {
    return "the page is not at %s (there is no index.html); say where it is with --web"
        .formatted(folder);
  }
}
