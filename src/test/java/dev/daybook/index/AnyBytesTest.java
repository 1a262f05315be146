package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Notes of any bytes are taken in, as text or as what is none. Row B10 of the table of faults.
@Timeout(60)
class AnyBytesTest {
  @TempDir private Path root;
  private Folder folder;

  @BeforeEach
  void makeFolder() {
    folder = new Folder(root);
  }

  private void write(String path, byte[] bytes) throws IOException {
    folder.write(path, "");
    Files.write(folder.notes().resolve(path), bytes);
  }

  @Test
  void b10FindsTheWordsOfEveryEncoding() throws IOException {
    String text = "caf\u00E9 word";
    write("latin.md", text.getBytes(Charset.forName("windows-1252")));
    write("little.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    write("big.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    write("mark.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    folder.run(false);
    for (Map.Entry<String, String> each : folder.content().entrySet()) {
      assertEquals(text, each.getValue(), each.getKey());
    }
  }

  /// What is stored is text that can be written as UTF-8 again.
  @Test
  void b10TakesInWhatIsNoText() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = new byte[random.nextInt(1_000, 100_000)]; // a few bytes may be a text
      random.nextBytes(bytes);
      bytes[0] = 'x'; // no byte order mark, after which any bytes are text
      write("random" + i + ".md", bytes);
    }
    write("megabyte.md", new byte[1 << 20]);
    write("lone.md", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0});
    write("half.md", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
    write("surrogate.md", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'});
    RunReport report = folder.run(false);
    assertEquals(24, report.notes(), "seed " + seed);
    for (Map.Entry<String, String> each : folder.content().entrySet()) {
      String text = each.getValue();
      assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), each.getKey() + seed);
      if (each.getKey().startsWith("random")) assertEquals("", text, each.getKey() + seed);
    }
    List<String> told = report.problems().stream().map(problem -> problem.path()).toList();
    assertTrue(told.containsAll(List.of("random0.md", "megabyte.md", "lone.md")), told::toString);
  }
}
