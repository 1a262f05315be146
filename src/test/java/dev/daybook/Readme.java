package dev.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The README, to be held against what there is.
public final class Readme {
  private final String text;

  /// Reads it.
  public Readme() throws IOException {
    text = Files.readString(Path.of("README.md"));
  }

  /// Fails with the names that do not stand in the README.
  public void names(String what, Collection<String> names) {
    Set<String> missing = new TreeSet<>(names);
    missing.removeIf(this::names);
    assertEquals(Set.of(), missing, "README.md does not name these " + what + "; add a line");
  }

  private boolean names(String name) {
    String end = name.matches("(?s).*\\w") ? "(?![\\w-])" : "";
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + end).matcher(text).find();
  }

  /// All that matches, to be looked for in what there is.
  public Set<String> all(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }
}
