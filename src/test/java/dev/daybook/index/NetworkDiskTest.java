package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.tests.mockfile.FilterFileStore;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows A18 and B14 of the table of faults, as far as they can be had without such a disk.
class NetworkDiskTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse"})
  void a18B14KnowsANetworkDisk(String type) throws IOException {
    assertEquals(Optional.of(type), NetworkDisk.under(on(type).resolve("not/yet")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "btrfs", "apfs", "NTFS", "tmpfs", "fuseblk", "fuse.gocryptfs"})
  void a18B14TakesNoOtherForOne(String type) throws IOException {
    assertEquals(Optional.empty(), NetworkDisk.under(on(type)));
  }

  @Test
  void a18B14LooksAtTheDiskThatIsThere() throws IOException {
    assertEquals(Optional.empty(), NetworkDisk.under(folder.resolve("not/yet")));
  }

  private Path on(String type) {
    return new FilterFileSystemProvider("odd://", FileSystems.getDefault()) {
      @Override
      public FileStore getFileStore(Path path) throws IOException {
        return new FilterFileStore(super.getFileStore(path), getScheme()) {
          @Override
          public String type() {
            return type;
          }
        };
      }
    }.wrapPath(folder);
  }
}
