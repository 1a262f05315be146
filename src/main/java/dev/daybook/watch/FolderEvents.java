package dev.daybook.watch;

import dev.daybook.note.NotesFolder;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on what the system tells of changes below the notes folder, as hints: some are missed,
/// some mean nothing.
final class FolderEvents implements AutoCloseable {
  private final DirectoryWatcher watcher;
  private final CompletableFuture<Void> watching;
  private final @Nullable Object rootKey;
  private final Path root;

  private FolderEvents(
      Path root, DirectoryWatcher watcher, CompletableFuture<Void> watching, @Nullable Object key) {
    this.root = root;
    this.watcher = watcher;
    this.watching = watching;
    rootKey = key;
  }

  /// Begins to watch; when this returns no later change is missed but those of a burst.
  ///
  /// @param broken is told why a folder can't be watched, as when the system allows no more
  /// @throws IOException when the folder can't be watched at all
  static FolderEvents start(Path root, Hints hints, Consumer<Exception> broken) throws IOException {
    Object key = key(root);
    DirectoryWatcher watcher =
        DirectoryWatcher.builder()
            .path(root)
            .listener(new Listener(root, hints, broken))
            .fileHashing(false)
            .fileTreeVisitor(new Visitor())
            .build();
    CompletableFuture<Void> watching = watcher.watchAsync(FolderEvents::run);
    if (watching.isCompletedExceptionally()) {
      watcher.close();
      throw new IOException(watching.exceptionNow().getMessage(), watching.exceptionNow());
    }
    return new FolderEvents(root, watcher, watching, key);
  }

  private static void run(Runnable loop) {
    Thread thread = new Thread(loop, "daybook-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable Object key(Path root) throws IOException {
    return Files.readAttributes(root, BasicFileAttributes.class).fileKey();
  }

  /// Whether changes are still noticed: not when the folder was moved away or unmounted, even if
  /// another has its name now.
  boolean isAlive() {
    try {
      return !watching.isDone() && Objects.equals(rootKey, key(root));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }

  /// Leaves out folders in which no note can be: they may be large and busy, as `.git` is.
  private static final class Visitor implements FileTreeVisitor {
    @Override
    public void recursiveVisitFiles(Path start, Callback onDirectory, Callback onFile)
        throws IOException {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              boolean isOurs = folder.equals(start) || !isLeftOut(folder);
              if (!isOurs) return FileVisitResult.SKIP_SUBTREE;
              onDirectory.call(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              onFile.call(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // gone again, or not for us: a scan will tell
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    }

    private static boolean isLeftOut(Path folder) {
      return NotesFolder.isLeftOut(folder.getFileName().toString());
    }
  }

  private record Listener(Path root, Hints hints, Consumer<Exception> broken)
      implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      Path path = event.path();
      if (event.eventType() == EventType.OVERFLOW || path == null || path.equals(root)) {
        hints.add(Hints.Work.Kind.EVERYTHING);
        return;
      }
      Path relative = root.relativize(path);
      String name = relative.getFileName().toString();
      if (NotesFolder.isIgnoreFile(name)) hints.add(Hints.Work.Kind.EVERYTHING);
      else if (concerns(relative, name, event)) hints.add(slashed(relative));
    }

    /// A name that is no note's may be that of a folder which is gone.
    private static boolean concerns(Path relative, String name, DirectoryChangeEvent event) {
      int last = relative.getNameCount() - 1;
      for (int i = 0; i < last; i++) {
        if (NotesFolder.isLeftOut(relative.getName(i).toString())) return false;
      }
      if (NotesFolder.isNote(name)) return true;
      if (NotesFolder.isLeftOut(name)) return false;
      return event.isDirectory() || event.eventType() == EventType.DELETE;
    }

    private static String slashed(Path relative) {
      return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    @Override
    public void onException(Exception e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      broken.accept(cause instanceof Exception known ? known : e);
      hints.add(Hints.Work.Kind.EVERYTHING);
    }
  }
}
