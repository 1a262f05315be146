package dev.daybook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.Readme;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Holds the README against the command line.
class OptionsInReadmeTest {
  private final Readme readme = new Readme();
  private final CommandLine daybook = Main.line(Settings.read(Path.of("."), Map.of()));

  OptionsInReadmeTest() throws IOException {}

  @Test
  void everyCommandAndOptionIsNamed() {
    Set<String> commands = new TreeSet<>(daybook.getSubcommands().keySet());
    commands.remove("help");
    readme.names("commands", commands.stream().map(it -> "daybook " + it).toList());
    readme.names("options", options());
  }

  @Test
  void noOptionIsMadeUp() {
    Set<String> madeUp = readme.all("(?<![\\w-])(--[a-z][a-z-]*)");
    madeUp.removeAll(options());
    assertEquals(Set.of("--help"), madeUp, "README.md names options that there are not");
  }

  private Set<String> options() {
    Set<String> options = new TreeSet<>();
    for (CommandLine command : daybook.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (Settings.isSetting(option)) options.add(option.longestName());
      }
    }
    return options;
  }

  @Test
  void everyExitCodeIsNamed() throws IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Field code : Exit.class.getDeclaredFields()) codes.add(code.getInt(null) + " ");
    codes.replaceAll(String::strip);
    readme.names("exit codes", codes);
  }

  @Test
  void everyVariableOfTheLauncherIsNamed() throws IOException {
    Set<String> variables = new TreeSet<>();
    try (Stream<Path> scripts = Files.list(Path.of("src/launcher"))) {
      for (Path script : Stream.concat(Stream.of(Path.of("daybook")), scripts).toList()) {
        Matcher variable = Pattern.compile("DAYBOOK_[A-Z_]+").matcher(Files.readString(script));
        while (variable.find()) variables.add(variable.group());
      }
    }
    variables.remove("DAYBOOK_JDK_FOLDERS"); // lets a test say which JDKs there are
    readme.names("variables", variables);
  }
}
