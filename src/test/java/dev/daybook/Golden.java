package dev.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files that hold what is expected. `-Ddaybook.golden=rewrite` writes them anew instead; read the
/// difference before it is committed.
public final class Golden {
  /// Where files that tests read are kept in the sources, as they are to be rewritten there.
  public static final Path RESOURCES = Path.of("src/test/resources");

  private Golden() {}

  /// The files of a folder that end so, by name.
  public static List<Path> files(Path folder, String end) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(folder + " can't be read", e);
    }
  }

  /// Holds what is against what is expected.
  public static void check(Path expected, String actual) throws IOException {
    if (System.getProperty("daybook.golden", "").equals("rewrite")) {
      Files.writeString(expected, actual);
      return;
    }
    String there = Files.exists(expected) ? Files.readString(expected) : "";
    assertEquals(
        there, actual, expected + "; if it is right now, run with -Ddaybook.golden=rewrite");
  }
}
