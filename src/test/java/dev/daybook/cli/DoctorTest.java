package dev.daybook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `daybook doctor` finds what is ill, each by one line that says what to do.
class DoctorTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeNotes() throws IOException {
    Files.createDirectories(folder.resolve("notes/sub"));
    Files.writeString(folder.resolve("notes/sub/a.md"), "# Apple");
  }

  private record Said(int code, List<String> lines) {
    String of(String what) {
      return lines.stream().filter(line -> line.contains(what)).findFirst().orElseThrow();
    }
  }

  private Said daybook(String command, String... more) {
    StringWriter out = new StringWriter();
    List<String> folders =
        List.of("--notes", folder.resolve("notes") + "", "--index", folder.resolve("index") + "");
    String[] args =
        Stream.of(List.of(command), folders, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new);
    int code = Main.run(args, Map.of(), new PrintWriter(out), new PrintWriter(out));
    return new Said(code, out.toString().lines().toList());
  }

  @Test
  void findsAllWell() {
    daybook("index");
    Said said = daybook("doctor", "--port", "0");
    assertEquals(Exit.DONE, said.code(), said.lines()::toString);
    assertTrue(said.lines().stream().allMatch(line -> line.startsWith("ok")), said.of("java"));
    // A slow machine may commit more than once.
    assertTrue(said.of("index").matches(".*, 1 note, generation \\d+, sound"), said.of("index"));
  }

  @Test
  void findsADamagedIndex() throws IOException {
    daybook("index");
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      Path segment = files.filter(file -> file.toString().endsWith(".cfs")).findAny().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
    Said said = daybook("doctor", "--port", "0");
    assertEquals(Exit.PROBLEMS, said.code());
    assertTrue(said.of("index").startsWith("ILL"), said.of("index"));
    assertTrue(said.of("index").endsWith("run daybook index"), said.of("index"));
  }

  @Test
  void findsAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Said said = daybook("doctor", "--port", taken.getLocalPort() + "");
      assertEquals(Exit.PROBLEMS, said.code());
      assertTrue(said.of("port").startsWith("ILL"), said.of("port"));
    }
  }

  @Test
  void findsAnIndexThatOthersCanRead() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    daybook("index");
    Files.setPosixFilePermissions(
        folder.resolve("index"), PosixFilePermissions.fromString("rwxr-xr-x"));
    String said = daybook("doctor", "--port", "0").of("permissions");
    assertTrue(said.startsWith("ILL") && said.contains("chmod 700"), said);
  }

  @Test
  void findsAMissingNotesFolder() throws IOException {
    Files.delete(folder.resolve("notes/sub/a.md"));
    Files.delete(folder.resolve("notes/sub"));
    Files.delete(folder.resolve("notes"));
    Said said = daybook("doctor", "--port", "0");
    assertEquals(Exit.PROBLEMS, said.code());
    assertTrue(said.of("there is no such notes folder").startsWith("ILL"));
  }

  @Test
  void readsTheWholeLimitOfWatches() throws IOException, InterruptedException {
    String file = "/proc/sys/fs/inotify/max_user_watches";
    assumeTrue(Files.exists(Path.of(file)));
    Process cat = new ProcessBuilder("cat", file).start();
    String limit = new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, cat.waitFor());
    String said = daybook("doctor", "--port", "0").of("watch");
    assertTrue(said.contains("2 folders to watch, " + limit + " allowed"), said);
  }
}
