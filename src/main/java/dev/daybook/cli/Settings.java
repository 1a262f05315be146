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
      }
    }
    return new Settings(environment, properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith("--")) {
      return null;
    }
    String name = option.longestName().substring(2);
    String variable = "DAYBOOK_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String set = environment.get(variable);
    return set != null ? set : file.getProperty(name);
  }
}
