package dev.daybook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.Damage;
import dev.daybook.index.IndexFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each command says where it can't use what is in the place of the index: one line that says
/// what to do, the exit code that says so, and nothing is touched.
class UnusableIndexTest {
  /// Those that only look.
  private static final List<String> LOOKING =
      List.of(
          "search apple",
          "search --fail-if-stale apple",
          "search --format json apple",
          "status",
          "status --json",
          "show apple",
          "show --format json a.md");

  /// Those that would write.
  private static final List<String> WRITING =
      List.of("index", "index --dry-run", "index --dry-run --json", "serve --port 0");

  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void makeNotes() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/a.md"), "# Apple");
    index = folder.resolve("index");
  }

  private void refuses(List<String> commands, String what, String remedy) throws IOException {
    for (String command : commands) {
      Map<String, String> before = files();
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = run(command, out, err);
      assertEquals(Exit.NO_INDEX, code, command + ": " + out + err);
      assertEquals("", out.toString(), command);
      List<String> said = err.toString().lines().toList();
      assertEquals(1, said.size(), err::toString);
      assertTrue(said.get(0).contains(what) && said.get(0).contains(remedy), said.get(0));
      assertEquals(before, files(), command);
    }
    StringWriter out = new StringWriter();
    assertEquals(Exit.PROBLEMS, run("doctor --port 0", out, out));
    assertTrue(
        out.toString().lines().anyMatch(line -> line.startsWith("ILL") && line.contains(what)),
        out::toString);
  }

  private int run(String command, StringWriter out, StringWriter err) {
    String folders = " --notes " + folder.resolve("notes") + " --index " + index;
    String[] args = (command + folders).split(" ");
    return Main.run(args, Map.of(), new PrintWriter(out), new PrintWriter(err));
  }

  /// Every file and folder, with what holds for it; the folder that holds indexes itself is only
  /// locked for a moment.
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(index)) {
      for (Path each : all.filter(path -> !path.equals(index)).toList()) {
        FileTime time = Files.getLastModifiedTime(each);
        files.put(each.toString(), Files.size(each) + " " + time);
      }
      files.put("", Files.getPosixFilePermissions(index).toString());
    }
    return files;
  }

  private void sayVersion(String version) throws IOException {
    assertEquals(Exit.DONE, run("index -q", new StringWriter(), new StringWriter()));
    Damage.sayVersion(IndexFolder.at(index).current().orElseThrow(), version);
  }

  @Test
  void refusesAnIndexOfANewerVersion() throws IOException {
    sayVersion("99999/99.0.0");
    refuses(LOOKING, "newer version", "daybook index --full");
    refuses(WRITING, "newer version", "daybook index --full");
  }

  @Test
  void saysOfAnIndexOfAnOlderVersionHowToMakeItAnew() throws IOException {
    sayVersion("0/9.12.0");
    refuses(LOOKING, "older version", "run daybook index");
    StringWriter out = new StringWriter();
    assertEquals(Exit.DONE, run("index", out, out));
    assertTrue(out.toString().contains("the old index was of an older version"), out::toString);
  }

  @Test
  void refusesAFolderOfOtherThings() throws IOException {
    Files.createDirectories(index.resolve("index-of-letters"));
    refuses(LOOKING, "index-of-letters", "--index");
    refuses(WRITING, "index-of-letters", "--index");
    refuses(List.of("serve --port 0 --token"), "index-of-letters", "--index");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(index, "precious");
    refuses(LOOKING, "is not a folder", "--index");
    refuses(WRITING, "is not a folder", "--index");
  }
}
