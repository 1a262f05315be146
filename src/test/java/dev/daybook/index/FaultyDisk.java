package dev.daybook.index;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/// A disk that, from one step on, takes nothing any more. What the process does after that step
/// leaves no trace, as if it had been killed; or the disk is full, until it has space again.
final class FaultyDisk extends FilterFileSystemProvider {
  private final AtomicLong steps;
  private final AtomicLong bytes;

  /// @param steps how many creations, syncs, renames and deletions go well
  /// @param bytes how many bytes find space
  FaultyDisk(long steps, long bytes) {
    super("faulty://", FileSystems.getDefault());
    this.steps = new AtomicLong(steps);
    this.bytes = new AtomicLong(bytes);
  }

  /// The same place on this disk.
  Path at(Path path) {
    return wrapPath(path);
  }

  /// Whether it came so far.
  boolean failed() {
    return steps.get() < 0 || bytes.get() < 0;
  }

  private void step() throws IOException {
    if (steps.decrementAndGet() < 0) throw new IOException("killed, as a test has it");
  }

  private void use(long count) throws IOException {
    if (steps.get() < 0) throw new IOException("killed, as a test has it");
    if (bytes.addAndGet(-count) < 0) throw new IOException("No space left on device");
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    step();
    super.createDirectory(folder, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    super.delete(path);
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    step();
    return super.deleteIfExists(path);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    step();
    super.move(source, target, options);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    step();
    return new FilterOutputStream(super.newOutputStream(path, options)) {
      @Override
      public void write(int b) throws IOException {
        use(1);
        out.write(b);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        use(length);
        out.write(from, offset, length);
      }
    };
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel = super.newFileChannel(path, options, attributes);
    if (!options.contains(StandardOpenOption.WRITE)) return channel;
    return new FilterFileChannel(channel) {
      @Override
      public void force(boolean metadata) throws IOException {
        step();
        super.force(metadata);
      }

      @Override
      public int write(ByteBuffer from) throws IOException {
        use(from.remaining());
        return super.write(from);
      }
    };
  }
}
