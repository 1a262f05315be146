package dev.daybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Lets one run at a time write below an index folder. The system frees it when the process ends,
/// however that happens, so no hand is needed after a crash.
final class WriteLock implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  /// What this process holds. The system can't be asked: to open and close the file of a lock that
  /// one's own process holds frees it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private WriteLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Waits that long at most.
  ///
  /// @throws IndexException.Locked when another run still has it
  static WriteLock take(Path folder, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    WriteLock lock = tryTake(folder);
    while (lock == null) {
      if (System.nanoTime() > end) throw locked(folder);
      sleep();
      lock = tryTake(folder);
    }
    return lock;
  }

  private static @Nullable WriteLock tryTake(Path folder) throws IOException {
    if (!HELD.add(folder)) return null;
    FileChannel channel = null;
    try {
      channel = FileChannel.open(lockFile(folder), CREATE, WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        OwnerOnly.file(lockFile(folder));
        Files.writeString(holderFile(folder), Long.toString(ProcessHandle.current().pid()), UTF_8);
        OwnerOnly.file(holderFile(folder));
        return new WriteLock(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // something else in this process has it; to wait is all the same
    } catch (IOException | RuntimeException e) {
      free(folder, channel);
      throw e;
    }
    free(folder, channel);
    return null;
  }

  private static void free(Path folder, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) channel.close();
    } finally {
      HELD.remove(folder);
    }
  }

  private static IndexException locked(Path folder) {
    String holder = holder(folder).map(pid -> "process " + pid).orElse("another process");
    return new IndexException.Locked(
        folder + ": " + holder + " is indexing; try again when it is done");
  }

  /// Whose name is beside the lock, if that process still lives.
  static Optional<Long> holder(Path folder) {
    try {
      long pid = Long.parseLong(Files.readString(holderFile(folder), UTF_8).strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // just taken or just freed
    }
  }

  private static Path lockFile(Path folder) {
    return folder.resolve("lock");
  }

  private static Path holderFile(Path folder) {
    return folder.resolve("lock.holder");
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the index", e);
    }
  }

  /// @throws IOException when somebody removed the file of the lock, so that another may hold it
  ///   too
  void check() throws IOException {
    if (!channel.isOpen() || Files.notExists(lockFile(folder))) {
      throw new IOException(folder + ": the lock of the index was removed while it was held");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(holderFile(folder));
    } finally {
      free(folder, channel);
    }
  }
}
