package dev.daybook.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.launcher.Sandbox.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which Java the launcher takes, what it hands over, and what it says when something is missing.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  @TempDir Path temp;
  private Sandbox machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = new Sandbox(temp);
  }

  @ParameterizedTest
  @CsvSource({
    "21.0.4, 21.0.4",
    "17.0.15 21.0.4, 21.0.4",
    "21.0.4 24.0.1 26, 26",
    "21.0.4 25.0.3 26.0.1, 25.0.3",
    "1.8.0_452 23-ea, 23-ea",
  })
  void prefersJava25ThenTheNewest(String there, String taken) throws Exception {
    machine.maven();
    for (String version : there.split(" ", -1)) {
      machine.jdk(version);
    }
    assertEquals("java " + taken, machine.run("--help").out().lines().findFirst().orElse(""));
  }

  @Test
  void takesTheJdkThatTheUserNames() throws Exception {
    machine.maven();
    machine.jdk("25.0.3");
    machine.set("DAYBOOK_JAVA_HOME", machine.jdk("21.0.4"));
    assertTrue(machine.run("--help").out().startsWith("java 21.0.4\n"));
  }

  @Test
  void takesTheJdkOnThePath() throws Exception {
    machine.maven();
    Path java = machine.jdk("25.0.3").resolve("bin/java");
    machine.set("DAYBOOK_JDK_FOLDERS", "");
    Files.createSymbolicLink(machine.bin.resolve("java"), java);
    assertTrue(machine.run("--help").out().startsWith("java 25.0.3\n"));
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    machine.jdk("17.0.15");
    assertFails(69, "found only Java 17, but Daybook needs a JDK 21 or newer; install one");
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    assertFails(69, "no Java found; install a JDK 21 or newer");
  }

  @Test
  void saysThatTheNamedJdkIsNone() throws Exception {
    machine.jdk("25.0.3");
    machine.set("DAYBOOK_JAVA_HOME", "/no/such/jdk");
    assertFails(69, "DAYBOOK_JAVA_HOME=/no/such/jdk is not a JDK 21 or newer with bin/javac");
  }

  @Test
  void needsACompilerOnlyToBuild() throws Exception {
    machine.jre("25.0.3");
    assertFails(69, "found Java 25 without its compiler (bin/javac)");
    Files.createDirectories(machine.home.resolve("target/lib"));
    Sandbox.write(machine.home.resolve("target/daybook.jar"), "jar");
    assertEquals(7, machine.run("--help").code());
  }

  @Test
  void handsOverArgumentsAndExitCode() throws Exception {
    machine.maven();
    machine.jdk("25.0.3");
    Result result = machine.run("search", "two words", "*", "");
    assertEquals(7, result.code());
    assertTrue(result.out().endsWith("\nsearch\ntwo words\n*\n\n"), result.out());
  }

  @Test
  void knowsItsFolderThroughALink() throws Exception {
    machine.maven();
    machine.jdk("25.0.3");
    Path link = Files.createSymbolicLink(machine.bin.resolve("dayb"), Path.of("second"));
    Files.createSymbolicLink(machine.bin.resolve("second"), Path.of("../day book/daybook"));
    String out = machine.start(link, "--help").result().out();
    assertTrue(out.contains("\n-Ddaybook.home=" + machine.home + "\n"), out);
  }

  @Test
  void givesTheUsersOptionsTheLastWord() throws Exception {
    machine.maven();
    machine.jdk("25.0.3");
    machine.set("DAYBOOK_JAVA_OPTS", "-Xmx2g -Dx=1");
    List<String> out = machine.run("serve").out().lines().toList();
    assertTrue(out.indexOf("-Xmx2g") > out.indexOf("-Xmx512m"), out.toString());
    assertTrue(out.contains("-Dx=1"), out.toString());
  }

  @ParameterizedTest
  @CsvSource({"'',true", "-Dx=1,true", "-Xmx256m,false", "-XX:MaxHeapSize=256m,false"})
  void takesAllOfTheHeapForARunUnlessTheUserSetsIt(String options, boolean all) throws Exception {
    machine.maven();
    machine.jdk("25.0.3");
    machine.set("DAYBOOK_JAVA_OPTS", options);
    assertEquals(all, machine.run("index").out().contains("\n-Xms512m\n"));
    assertFalse(machine.run("serve").out().contains("\n-Xms512m\n"), "serve gives memory back");
  }

  @ParameterizedTest
  @CsvSource({
    "24.0.2,-XX:ArchiveClassesAtExit=,-XX:SharedArchiveFile=",
    "25.0.3,-XX:AOTCacheOutput=,-XX:AOTCache="
  })
  void startsFastFromTheClassesOfARehearsal(String java, String make, String use) throws Exception {
    machine.maven();
    machine.rehearsingJdk(java, make);
    machine.run("status");
    List<Path> archives = archives();
    assertEquals(1, archives.size(), archives.toString());
    String again = machine.run("status").out();
    assertTrue(again.contains("\n" + use + archives.get(0) + "\n"), again);
    assertEquals(archives, archives());
  }

  @ParameterizedTest
  @CsvSource({"daybook.jar", "lib/lucene.jar"})
  void rehearsesAnewWhenAnyJarIsAnother(String jar) throws Exception {
    machine.maven();
    machine.rehearsingJdk("25.0.3", "-XX:AOTCacheOutput=");
    Sandbox.write(machine.home.resolve("target/lib/lucene.jar"), "jar");
    machine.run("status");
    List<Path> before = archives();
    Sandbox.write(machine.home.resolve("target").resolve(jar), "jar2");
    machine.run("status");
    List<Path> after = archives();
    assertEquals(1, after.size(), after.toString());
    assertNotEquals(before, after);
  }

  @Test
  void startsWithoutAnArchiveThatCanNotBeMade() throws Exception {
    machine.maven();
    machine.jdk("25.0.3"); // leaves none, and fails
    Result result = machine.run("status");
    assertEquals(7, result.code());
    assertFalse(result.out().contains("-XX:AOTCache="), result.out());
    assertFalse(machine.run("status").err().contains("Preparing"), "tries only once");
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(machine.home.resolve("target"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("classes-")).toList();
    }
  }

  @Test
  void saysThatThereIsNoMaven() throws Exception {
    machine.jdk("25.0.3");
    assertFails(69, "Maven (mvn) is not on the PATH; install ");
  }

  /// One line that begins with the program's name, nothing on stdout.
  private void assertFails(int code, String message) throws Exception {
    Result result = machine.run("serve");
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("daybook: " + message), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals(code, result.code());
  }
}
