package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.tests.mockfile.DisableFsyncFS;
import org.apache.lucene.tests.mockfile.ExtrasFS;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.LeakFS;
import org.apache.lucene.tests.mockfile.ShuffleFS;
import org.apache.lucene.tests.mockfile.VirusCheckingFS;
import org.apache.lucene.tests.mockfile.WindowsFS;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An index comes to no harm on disks that behave otherwise than that of a Linux machine. Row A17
/// of the table of faults.
@Timeout(120)
class OddDisksTest {
  @TempDir private Path folder;
  private final long seed = new Random().nextLong();

  private static FileSystem disk(FilterFileSystemProvider provider) {
    return provider.getFileSystem(null);
  }

  /// Lists in any order, holds what others put there, is never sure to have written anything.
  private FileSystem untidy() {
    FileSystem fs = disk(new LeakFS(FileSystems.getDefault()));
    fs = disk(new DisableFsyncFS(fs));
    fs = disk(new ShuffleFS(fs, seed));
    return disk(new ExtrasFS(fs, true, new Random(seed).nextBoolean()));
  }

  private void endsEqualOn(FileSystem disk) throws IOException {
    Vault vault = Vault.in(folder);
    IndexFolder index = IndexFolder.at(disk.getPath(vault.index.root().toString()));
    for (int i = 0; i < 4; i++) {
      vault.write(3 + i);
      vault.write("n1.md", "edited " + i);
      Files.deleteIfExists(vault.notes.resolve("n2.md"));
      run(vault, index, false);
      vault.isLikeNew(folder.resolve("scratch"));
      run(vault, index, i % 2 == 1);
      vault.isLikeNew(folder.resolve("scratch"));
    }
  }

  private static void run(Vault vault, IndexFolder index, boolean full) throws IOException {
    new Indexer(vault.folder(), index, Language.DEFAULT, Vault.CLOCK).run(full, Progress.SILENT);
  }

  @RepeatedTest(3)
  void a17EndsEqualOnAnUntidyDisk() throws IOException {
    endsEqualOn(untidy());
  }

  @Test
  void a17EndsEqualWhereNoOpenFileCanBeRemoved() throws IOException {
    endsEqualOn(disk(new WindowsFS(FileSystems.getDefault())));
  }

  /// A scanner of viruses holds files, so that they can't be removed, and a run may fail for it;
  /// the next one without it mends all.
  @RepeatedTest(3)
  void a17EndsEqualAfterAScannerOfViruses() throws IOException {
    Vault vault = Vault.in(folder);
    FileSystem scanned = disk(new VirusCheckingFS(FileSystems.getDefault(), seed));
    IndexFolder index = IndexFolder.at(scanned.getPath(vault.index.root().toString()));
    int done = 0;
    for (int i = 0; i < 8; i++) {
      vault.write(3 + i);
      vault.write("n1.md", "edited " + i);
      if (runs(vault, index, i % 3 == 1)) done++;
    }
    assertTrue(done > 0, "seed " + seed);
    vault.run();
    vault.isLikeNew(folder.resolve("scratch"));
  }

  /// As a scanner leaves it that held just this file while a run went on, and let it go with the
  /// process: Lucene alone does not open such an index.
  @Test
  void a17CarriesOnBesideACommitThatCouldNotBeRemoved() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(3);
    vault.run();
    Path commit = commitOf(vault.current());
    byte[] held = Files.readAllBytes(commit);
    for (int i = 0; i < 3; i++)
      vault.write("n" + i + ".md", "edited, so that nothing of it is left");
    vault.run();
    Files.write(commit, held);
    vault.write("n1.md", "edited once more");
    assertEquals("", vault.run().rebuilt());
    assertTrue(Files.notExists(commit));
    vault.isLikeNew(folder.resolve("scratch"));
  }

  private static Path commitOf(Path index) throws IOException {
    try (var commits = Files.newDirectoryStream(index, "segments_*")) {
      return commits.iterator().next();
    }
  }

  private static boolean runs(Vault vault, IndexFolder index, boolean full) {
    try {
      run(vault, index, full);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a17RemovesLaterWhatItCouldNotRemove() throws IOException {
    Vault vault = Vault.in(folder);
    vault.write(3);
    FileSystem scanned = disk(new VirusCheckingFS(FileSystems.getDefault(), seed));
    for (int i = 0; i < 5; i++) {
      runs(vault, IndexFolder.at(scanned.getPath(vault.index.root().toString())), true);
    }
    vault.run();
    try (var left = Files.newDirectoryStream(vault.index.root(), "index-*")) {
      int folders = 0;
      for (Path each : left) folders += each.equals(vault.current()) ? 1 : 100;
      assertEquals(1, folders, "seed " + seed);
    }
    assertTrue(Files.exists(vault.current()));
  }
}
