package dev.daybook.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small machine for the launcher: its own copy of the script, made-up JDKs and a made-up Maven.
/// Nothing of the real machine is seen but the usual shell tools.
final class Sandbox {
  /// What one start of the launcher left.
  record Result(int code, String out, String err) {}

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "cksum",
          "dirname",
          "find",
          "grep",
          "id",
          "ln",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sleep",
          "sort",
          "stat",
          "tail",
          "touch");

  final Path root;
  final Path home;
  final Path bin;
  private final Map<String, String> environment = new TreeMap<>();

  Sandbox(Path temp) throws IOException {
    root = temp.toRealPath();
    home = Files.createDirectories(root.resolve("day book")); // a folder name with a space
    bin = Files.createDirectories(root.resolve("bin"));
    // Apart from bin, so that a made-up program hides a real one and is never written through it.
    Path tools = Files.createDirectories(root.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), onThisMachine(tool));
    }
    copyLauncher();
    write(home.resolve("pom.xml"), "<project/>");
    write(home.resolve("src/main/java/A.java"), "class A {}");
    write(home.resolve("src/main/java/B.java"), "class B {}");
    environment.put("PATH", bin + ":" + tools);
    environment.put("HOME", Files.createDirectories(root.resolve("user")).toString());
    environment.put("DAYBOOK_JDK_FOLDERS", root.resolve("jdks") + "/*");
  }

  /// Adds a JDK whose `java` prints its own version and each argument on a line, then exits with 7.
  Path jdk(String version) throws IOException {
    Path jdk = jre(version);
    program(jdk.resolve("bin/javac"), "exit 0");
    return jdk;
  }

  /// Adds a JDK whose `java` leaves an archive of classes where that option asks it to.
  void rehearsingJdk(String version, String make) throws IOException {
    Path jdk = jdk(version);
    String archive = "case $arg in " + make + "*) echo made >\"${arg#*=}\"; exit;; esac";
    program(
        jdk.resolve("bin/java"), "for arg; do " + archive + "; done; printf '%s\\n' java \"$@\"");
  }

  /// Adds the like without a compiler.
  Path jre(String version) throws IOException {
    Path jdk = root.resolve("jdks").resolve("jdk-" + version);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    program(jdk.resolve("bin/java"), "printf '%s\\n' 'java " + version + "' \"$@\"; exit 7");
    return jdk;
  }

  /// Adds a Maven that notes its arguments, then runs `script` in Daybook's folder.
  void maven(String script) throws IOException {
    program(bin.resolve("mvn"), "echo \"$@\" >>mvn.calls\n" + script);
  }

  /// Adds a Maven that builds.
  void maven() throws IOException {
    maven("mkdir -p target/lib; echo jar >target/daybook.jar");
  }

  List<String> mavenCalls() throws IOException {
    Path calls = home.resolve("mvn.calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  void set(String variable, Object value) {
    environment.put(variable, value.toString());
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    return start(home.resolve("daybook"), arguments).result();
  }

  /// A start that is not waited for until its result is asked.
  Running start(Path script, String... arguments) throws IOException {
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  record Running(Process process, Path out, Path err) {
    Result result() throws IOException, InterruptedException {
      int code = process.waitFor();
      return new Result(code, Files.readString(out), Files.readString(err));
    }
  }

  static void program(Path file, String script) throws IOException {
    write(file, "#!/usr/bin/env bash\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private void copyLauncher() throws IOException {
    Files.copy(Path.of("daybook"), home.resolve("daybook"));
    Files.setPosixFilePermissions(
        home.resolve("daybook"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path parts = Files.createDirectories(home.resolve("src/launcher"));
    for (String part : List.of("jdk.sh", "build.sh", "run.sh", "test.sh")) {
      Files.copy(Path.of("src/launcher", part), parts.resolve(part));
    }
  }

  private static Path onThisMachine(String tool) throws IOException {
    for (Path folder : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
      if (Files.isExecutable(folder.resolve(tool))) {
        return folder.resolve(tool);
      }
    }
    throw new IOException("no " + tool + " in /usr/bin or /bin");
  }
}
