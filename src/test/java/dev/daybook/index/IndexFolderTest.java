package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An index is kept in no folder that is somebody else's.
class IndexFolderTest {
  @TempDir private Path folder;
  private Vault vault;
  private Path root;

  @BeforeEach
  void makeVault() throws IOException {
    vault = Vault.in(folder);
    vault.write(3);
    root = vault.index.root();
  }

  /// The last are of Lucene itself, and of another program that keeps a file of that name.
  @ParameterizedTest
  @ValueSource(strings = {"letter.txt", "index-of-letters/a.txt", "segments_1", "MANIFEST-000001"})
  void leavesAFolderOfOthersAlone(String theirs) throws IOException {
    Path file = root.resolve(theirs);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "precious");
    if (theirs.startsWith("MANIFEST")) Files.writeString(root.resolve("CURRENT"), theirs);
    Map<String, String> before = Folder.fingerprint(root);
    isForeign(root.relativize(file).getName(0).toString());
    assertEquals(before, Folder.fingerprint(root));
    assertTrue(Files.getPosixFilePermissions(root).size() > 3, "open as it was");
  }

  @Test
  void leavesAFileAlone() throws IOException {
    Files.writeString(root, "precious");
    isForeign("is not a folder");
    assertEquals("precious", Files.readString(root));
  }

  private void isForeign(String why) {
    for (boolean full : new boolean[] {false, true}) {
      IndexException.Foreign foreign =
          assertThrows(
              IndexException.Foreign.class, () -> vault.indexer().run(full, Progress.SILENT));
      String message = String.valueOf(foreign.getMessage());
      assertTrue(message.contains(why) && message.contains("--index"), message);
    }
    assertThrows(IndexException.Foreign.class, () -> vault.indexer().prepare());
    assertThrows(IndexException.Foreign.class, () -> vault.indexer().plan(false));
    assertThrows(IndexException.Foreign.class, () -> Generations.open(vault.index).close());
  }

  /// As after a crash in the first run, on a disk of its own, or where `CURRENT` is damaged.
  @Test
  void goesOnWhereEverythingIsItsOwn() throws IOException {
    for (String ours : List.of("index-12", "index.corrupt-20240101T000000Z", "lost+found")) {
      Files.createDirectories(root.resolve(ours));
    }
    for (String ours : List.of("lock", "lock.holder", "token", "CURRENT.new", ".gitignore")) {
      Files.writeString(root.resolve(ours), "");
    }
    Files.write(root.resolve("CURRENT"), new byte[] {(byte) 0xFF, 0});
    assertEquals(3, vault.run().added());
  }

  @Test
  void removesNothingButIndexes() throws IOException {
    vault.run();
    Path theirs = Files.createDirectories(root.resolve("index-of-letters"));
    Files.writeString(theirs.resolve("a.txt"), "precious");
    vault.indexer().run(true, Progress.SILENT);
    assertEquals("precious", Files.readString(theirs.resolve("a.txt")));
  }
}
