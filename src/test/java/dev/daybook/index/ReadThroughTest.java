package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index is read through once by those who share it, and again when it looks another or is
/// doubted.
class ReadThroughTest {
  @TempDir private Path folder;

  private Vault vault() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(3);
    vault.run();
    return vault;
  }

  private static Generation generation(Vault vault) throws IOException {
    return IndexReading.newest(vault.index);
  }

  private static Path largest(Path index) throws IOException {
    Path largest = index;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
      for (Path file : files) {
        if (largest.equals(index) || Files.size(file) > Files.size(largest)) largest = file;
      }
    }
    return largest;
  }

  /// As a disk does that loses a bit: nothing else tells of it.
  private static void flip(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  @Test
  void readsAgainWhatIsDoubted() throws IOException {
    Vault vault = vault();
    ReadThrough read = vault.index.readThrough();
    try (Generation first = generation(vault);
        Generation second = generation(vault)) {
      read.verify(first);
      flip(largest(vault.current()));
      read.verify(second);
      read.doubt();
      assertThrows(IndexException.Damaged.class, () -> read.verify(second));
    }
  }

  @Test
  void readsAgainWhatLooksAnother() throws IOException {
    Vault vault = vault();
    ReadThrough read = vault.index.readThrough();
    try (Generation first = generation(vault)) {
      read.verify(first);
    }
    Path file = Vault.age(largest(vault.current()));
    try (Generation second = generation(vault)) {
      flip(file);
      assertThrows(IndexException.Damaged.class, () -> read.verify(second));
    }
  }
}
