package dev.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A thread of Lucene that is interrupted takes the writer with it, so nothing here interrupts any
/// (row A12 of the table of faults).
class UninterruptedTest {
  /// A thread may say to itself that it was interrupted while it waited.
  private static final Pattern INTERRUPTS =
      Pattern.compile(
          "(?<!Thread\\.currentThread\\(\\))\\.interrupt\\(|cancel\\(true\\)|shutdownNow\\(");

  @Test
  void a12NothingInterruptsAThread() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    TreeSet<String> found = new TreeSet<>();
    for (Path file : files) {
      if (INTERRUPTS.matcher(Files.readString(file)).find()) found.add(file.toString());
    }
    assertEquals(new TreeSet<>(), found);
  }
}
