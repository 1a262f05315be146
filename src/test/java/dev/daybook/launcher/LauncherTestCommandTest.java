package dev.daybook.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.launcher.Sandbox.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `daybook test` finds, installs and runs. Linux only: on a Mac a real Chrome may be found.
@EnabledOnOs(OS.LINUX)
class LauncherTestCommandTest {
  private static final String VERIFY = "-B -ntp -Pbrowser verify";

  @TempDir Path temp;
  private Sandbox machine;

  @BeforeEach
  void setUp() throws IOException {
    machine = new Sandbox(temp);
    machine.jdk("25.0.3");
    machine.maven("echo \"$DAYBOOK_CHROMIUM\"; echo BUILD SUCCESS");
  }

  @Test
  void runsMavenLastWithTheBrowserItFound() throws Exception {
    Path browser = browser("chromium");
    Result result = machine.run("test", "-Dtest=A");
    assertEquals(browser + "\nBUILD SUCCESS\n", result.out());
    assertEquals(List.of(VERIFY + " -Dtest=A"), machine.mavenCalls());
    assertEquals(0, result.code());
  }

  @Test
  void endsWithTheCodeOfMaven() throws Exception {
    browser("google-chrome");
    machine.maven("exit 1");
    assertEquals(1, machine.run("test").code());
  }

  @Test
  void takesTheBrowserThatTheUserNames() throws Exception {
    browser("chromium");
    Path own = machine.root.resolve("my chrome");
    Sandbox.program(own, "");
    machine.set("DAYBOOK_CHROMIUM", own);
    assertEquals(own + "\nBUILD SUCCESS\n", machine.run("test").out());
  }

  @Test
  void saysThatTheNamedBrowserIsNone() throws Exception {
    machine.set("DAYBOOK_CHROMIUM", "/no/chrome");
    assertFails("DAYBOOK_CHROMIUM=/no/chrome is not a program");
  }

  @Test
  void saysThatThereIsNoBrowser() throws Exception {
    assertFails("no Chromium or Chrome found; install one");
  }

  @Test
  void installsTheBrowserAndSaysSo() throws Exception {
    Sandbox.program(machine.bin.resolve("id"), "echo 0");
    Sandbox.program(
        machine.bin.resolve("apt-get"),
        "[ \"$1\" = update ] || { echo \"$*\" >>\"$HOME/apt.calls\"; ln -s mvn \"${0%/*}/chromium\"; }");
    Sandbox.program(machine.bin.resolve("env"), "shift; exec \"$@\"");
    Result result = machine.run("test");
    assertTrue(result.err().startsWith("daybook: Installing Chromium"), result.err());
    assertEquals(machine.bin.resolve("chromium") + "\nBUILD SUCCESS\n", result.out());
  }

  @Test
  void saysThatTheBrowserCouldNotBeInstalled() throws Exception {
    Sandbox.program(machine.bin.resolve("id"), "echo 0");
    Sandbox.program(machine.bin.resolve("apt-get"), "exit 100");
    Result result = machine.run("test");
    assertTrue(result.err().contains("apt-get could not install Chromium"), result.err());
    assertEquals(69, result.code());
  }

  @Test
  void runsTheModulesInNodeFirst() throws Exception {
    browser("chromium");
    node("v22.1.0", "echo \"$@\"");
    String out = machine.run("test").out();
    assertTrue(out.startsWith("--test " + machine.home + "/src/browser/js/a.test.js\n"), out);
    assertTrue(out.endsWith("\nBUILD SUCCESS\n"), out);
  }

  @Test
  void stopsWhenTheModulesFail() throws Exception {
    browser("chromium");
    node("v22.1.0", "exit 1");
    assertEquals(1, machine.run("test").code());
    assertEquals(List.of(), machine.mavenCalls());
  }

  @Test
  void saysThatNodeIsTooOld() throws Exception {
    browser("chromium");
    node("v18.20.4", "exit 1");
    Result result = machine.run("test");
    assertTrue(result.err().contains("Skipping src/browser/js: node 18 is older"), result.err());
    assertEquals(0, result.code());
  }

  private Path browser(String name) throws IOException {
    Path browser = machine.bin.resolve(name);
    Sandbox.program(browser, "");
    return browser;
  }

  private void node(String version, String test) throws IOException {
    Sandbox.write(machine.home.resolve("src/browser/js/a.test.js"), "");
    Sandbox.program(
        machine.bin.resolve("node"),
        "if [ \"$1\" = --version ]; then echo " + version + "; exit; fi; " + test);
  }

  private void assertFails(String message) throws Exception {
    Result result = machine.run("test");
    assertTrue(result.err().startsWith("daybook: " + message), result.err());
    assertEquals(69, result.code());
  }
}
