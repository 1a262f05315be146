package dev.daybook.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.launcher.Sandbox.Result;
import dev.daybook.launcher.Sandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// When the launcher builds, and what it says when a build fails.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherBuildTest {
  private static final String PACKAGE = "-B -q -ntp -Dmaven.test.skip=true package";

  @TempDir Path temp;
  private Sandbox machine;
  private Path jar;

  @BeforeEach
  void setUp() throws IOException {
    machine = new Sandbox(temp);
    machine.jdk("25.0.3");
    jar = machine.home.resolve("target/daybook.jar");
  }

  @Test
  void buildsOnceAndNotAgain() throws Exception {
    machine.maven();
    Result first = machine.run("--help");
    assertTrue(first.err().startsWith("daybook: Building Daybook (first start only"), first.err());
    assertEquals("", machine.run("--help").err());
    assertEquals(List.of(PACKAGE), machine.mavenCalls());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    buildAnHourAgo();
    Files.setLastModifiedTime(
        machine.home.resolve("src/main/java/A.java"), FileTime.from(Instant.now()));
    assertBuilds();
  }

  @Test
  void buildsAgainWhenThePomIsNewer() throws Exception {
    buildAnHourAgo();
    Files.setLastModifiedTime(machine.home.resolve("pom.xml"), FileTime.from(Instant.now()));
    assertBuilds();
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    buildAnHourAgo();
    Files.delete(machine.home.resolve("src/main/java/B.java"));
    assertBuilds();
  }

  @Test
  void buildsAgainWhatWasSavedDuringTheBuild() throws Exception {
    machine.maven(
        "sleep 0.1; touch src/main/java/A.java; sleep 0.1; mkdir -p target/lib; "
            + "echo jar >target/daybook.jar");
    machine.run("--help");
    machine.maven();
    machine.run("--help");
    machine.run("--help");
    assertEquals(List.of(PACKAGE, PACKAGE), machine.mavenCalls());
  }

  @Test
  void keepsStdoutForResults() throws Exception {
    machine.maven("echo noise; mkdir -p target/lib; echo jar >target/daybook.jar");
    Result result = machine.run("status");
    assertTrue(result.out().startsWith("java 25.0.3\n"), result.out());
    assertFalse(result.err().contains("noise"), result.err());
  }

  @Test
  void saysThatTheNetworkIsAway() throws Exception {
    machine.maven("echo '[ERROR] Could not transfer artifact a:b:jar:1 from central'; exit 1");
    Result result = machine.run("serve");
    assertEquals(69, result.code());
    assertTrue(result.err().contains("daybook: Maven could not download"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void showsWhyABuildFailedAndLeavesNoHalfJar() throws Exception {
    machine.maven(
        "mkdir -p target/lib; echo half >target/daybook.jar; "
            + "echo '[ERROR] A.java:[1,1] not a statement'; exit 1");
    Result result = machine.run("serve");
    assertEquals(70, result.code());
    assertTrue(result.err().contains("[ERROR] A.java:[1,1] not a statement"), result.err());
    assertTrue(result.err().contains("target/build.log"), result.err());
    assertFalse(Files.exists(jar));
    assertUnlocked();
  }

  @Test
  void isSilentWhenTheUserStopsTheBuild() throws Exception {
    machine.maven("mkdir -p target/lib; echo half >target/daybook.jar; exit 130");
    Result result = machine.run("serve");
    assertEquals(130, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    assertFalse(Files.exists(jar));
    assertUnlocked();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    machine.maven("sleep 0.5; mkdir -p target/lib; echo jar >target/daybook.jar");
    Path script = machine.home.resolve("daybook");
    Running one = machine.start(script, "--help");
    Running other = machine.start(script, "--help");
    assertEquals(7, one.result().code());
    assertEquals(7, other.result().code());
    assertEquals(List.of(PACKAGE), machine.mavenCalls());
    assertUnlocked();
  }

  @Test
  void ignoresTheLockOfABuildThatDied() throws Exception {
    machine.maven();
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(machine.home.resolve("target"));
    Files.createSymbolicLink(
        machine.home.resolve("target/build.lock"), Path.of(Long.toString(dead.pid())));
    assertEquals(7, machine.run("--help").code());
    assertUnlocked();
  }

  private void buildAnHourAgo() throws Exception {
    FileTime past = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    for (String source : List.of("pom.xml", "src/main/java/A.java", "src/main/java/B.java")) {
      Files.setLastModifiedTime(machine.home.resolve(source), past);
    }
    for (String folder : List.of("src/main/java", "src/main")) {
      Files.setLastModifiedTime(machine.home.resolve(folder), past);
    }
    machine.maven();
    Files.createDirectories(machine.home.resolve("target/lib"));
    Sandbox.write(jar, "jar");
    Files.setLastModifiedTime(jar, past);
    machine.run("--help");
    assertEquals(List.of(), machine.mavenCalls());
  }

  private void assertBuilds() throws Exception {
    String line = machine.run("--help").err().lines().findFirst().orElse("");
    assertEquals("daybook: Building Daybook (the sources changed) ...", line);
    assertEquals(List.of(PACKAGE), machine.mavenCalls());
  }

  private void assertUnlocked() {
    assertFalse(Files.isSymbolicLink(machine.home.resolve("target/build.lock")));
  }
}
