package dev.daybook.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Where options come from that were not given: `DAYBOOK_PORT` in the environment, then `port` in
/// the file `daybook.properties` of Daybook's folder.
final class Settings implements IDefaultValueProvider {
  static final String FILE = "daybook.properties";

  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /// @param home the folder in which Daybook is installed
  static Settings read(Path home, Map<String, String> environment) throws IOException {
    Properties properties = new Properties();
    Path path = home.resolve(FILE);
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IllegalArgumentException e) {
        throw new IOException(e.getMessage(), e); // a broken escape
      }
    }
    return new Settings(environment, properties);
  }

  /// Nothing is set.
  static Settings none() {
    return new Settings(Map.of(), new Properties());
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !isSetting(option)) return null;
    String set = environment.get(variable(option));
    return set != null ? set : file.getProperty(key(option));
  }

  /// What to change to change the value of an option that was not given on the command line.
  String place(OptionSpec option) {
    if (environment.containsKey(variable(option))) return variable(option);
    return file.containsKey(key(option)) ? key(option) + " in " + FILE : option.longestName();
  }

  /// Help and version are asked for, not set: `DAYBOOK_VERSION` may be there for other reasons.
  static boolean isSetting(OptionSpec option) {
    return option.longestName().startsWith("--") && !option.usageHelp() && !option.versionHelp();
  }

  /// The name of an option in the environment.
  static String variable(OptionSpec option) {
    return "DAYBOOK_" + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String key(OptionSpec option) {
    return option.longestName().substring(2);
  }
}
