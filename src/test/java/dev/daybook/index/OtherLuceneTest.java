package dev.daybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Indexes that another version of Lucene wrote, so that this one can't read them. Row A9 of the
/// table of faults.
@Timeout(120)
class OtherLuceneTest {
  @TempDir private Path folder;
  private Vault vault;

  @BeforeEach
  void makeVault() throws IOException {
    vault = Vault.in(folder);
    vault.write(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.11.4", "9.12.0"})
  void a9MakesAnIndexOfAnOlderLuceneAnewAndSaysSoOnce(String version) throws Exception {
    long generation = vault.run().generation();
    Path old = useIndexOf(version);
    IndexException.Unusable unusable =
        assertThrows(IndexException.Unusable.class, () -> Generations.open(vault.index).close());
    assertTrue(String.valueOf(unusable.getMessage()).contains("older version of Daybook"));
    assertEquals("the old index was of an older version", vault.indexer().plan(false).rebuild());
    assertTrue(Files.exists(old), "a plan changes nothing");

    RunReport made = vault.run();
    assertEquals("the old index was of an older version", made.rebuilt());
    assertTrue(made.generation() > generation, "nobody may take the new state for one of before");
    assertFalse(Files.exists(old), "the old index is cleaned away");
    vault.isLikeNew(folder.resolve("scratch"));
    RunReport again = vault.run();
    assertEquals("", again.rebuilt());
    assertEquals(3, again.unchanged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.11.4", "9.12.0"})
  void a9SetsADamagedIndexOfAnOlderLuceneAside(String version) throws Exception {
    Path old = useIndexOf(version);
    Damage.FLIP.to(old.resolve("_0.cfs"));
    assertTrue(vault.run().rebuilt().startsWith("the old index was damaged"));
    vault.isLikeNew(folder.resolve("scratch"));
  }

  @Test
  void a9LeavesAnIndexWithCommitsOfANewerFormatAlone() throws IOException {
    vault.run();
    patchCommit(this::raiseFormat);
    isLeftAlone();
  }

  @Test
  void a9LeavesAnIndexWithACodecOfANewerLuceneAlone() throws IOException {
    vault.run();
    patchCommit((bytes, header) -> {
      bytes[header] = 99; // the major number of the version that wrote it
      renameCodec(bytes);
    });
    isLeftAlone();
  }

  /// Without its checksum made anew, a raised number is but a damaged one.
  @Test
  void a9TakesARaisedNumberWithAWrongChecksumForDamage() throws IOException {
    vault.run();
    Path commit = commit();
    byte[] bytes = Files.readAllBytes(commit);
    raiseFormat(bytes, 0);
    Files.write(commit, bytes);
    assertTrue(vault.run().rebuilt().startsWith("the old index was damaged"));
  }

  private void isLeftAlone() throws IOException {
    Map<String, ByteBuffer> before = bytes(vault.current());
    Path current = vault.current();
    IndexException.Newer newer = assertThrows(IndexException.Newer.class, () -> vault.run());
    String message = String.valueOf(newer.getMessage());
    assertTrue(message.contains("newer version") && message.contains("--full"), message);
    assertThrows(IndexException.Newer.class, () -> vault.indexer().prepare());
    assertThrows(IndexException.Newer.class, () -> vault.indexer().plan(false));
    assertThrows(IndexException.Newer.class, () -> Generations.open(vault.index).close());
    assertEquals(current, vault.current());
    assertEquals(before, bytes(current));

    assertEquals(3, vault.indexer().run(true, Progress.SILENT).notes());
    vault.isLikeNew(folder.resolve("scratch"));
  }

  /// Lets the index that an older Lucene wrote be the one that counts.
  private Path useIndexOf(String version) throws IOException, URISyntaxException {
    vault.index.create();
    Path index = vault.index.fresh();
    Path fixture = Path.of(OtherLuceneTest.class.getResource("/lucene/" + version).toURI());
    try (Stream<Path> files = Files.list(fixture)) {
      for (Path file : files.toList()) Files.copy(file, index.resolve(file.getFileName()));
    }
    vault.index.use(index);
    return index;
  }

  private interface Patch {
    /// @param header how long the header is that every file of an index has
    void apply(byte[] bytes, int header);
  }

  /// Changes the newest commit, and makes it one that was written so.
  private void patchCommit(Patch patch) throws IOException {
    Path commit = commit();
    byte[] bytes = Files.readAllBytes(commit);
    String suffix = commit.getFileName().toString().replaceFirst("^segments_", "");
    patch.apply(bytes, CodecUtil.indexHeaderLength("segments", suffix));
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
    Files.write(commit, bytes);
  }

  /// After a magic number and the name of what it is, every file says which format it has.
  private void raiseFormat(byte[] bytes, int header) {
    int at = CodecUtil.headerLength("segments") - Integer.BYTES;
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    numbers.putInt(at, numbers.getInt(at) + 1);
  }

  /// To one of the same length, so that all else stays where it is.
  private static void renameCodec(byte[] bytes) {
    byte[] name = Codec.getDefault().getName().getBytes(UTF_8);
    int renamed = 0;
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (!ByteBuffer.wrap(bytes, i, name.length).equals(ByteBuffer.wrap(name))) continue;
      bytes[i + name.length - 1] = 'X';
      renamed++;
    }
    assertTrue(renamed > 0, "the commit names the codec");
  }

  private Path commit() throws IOException {
    try (Directory directory = FSDirectory.open(vault.current())) {
      String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
      return vault.current().resolve(String.valueOf(name));
    }
  }

  private static Map<String, ByteBuffer> bytes(Path index) throws IOException {
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        bytes.put(file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }
}
