package dev.daybook.index;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Lets one run at a time write below an index folder. The system frees it when the process ends,
/// however that happens.
final class WriteLock implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits that long at most.
  ///
  /// @throws IndexException.Locked when another run still has it
  static WriteLock take(Path folder, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
    while (tryLock(channel) == null) {
      if (System.nanoTime() > end) {
        channel.close();
        throw new IndexException.Locked(
            folder + ": another process is indexing; try again when it is done");
      }
      sleep();
    }
    return new WriteLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another run in this process
    }
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the index", e);
    }
  }

  /// @throws IOException when the lock is no longer held
  void check() throws IOException {
    if (!channel.isOpen()) throw new IOException("the lock of the index was closed");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
