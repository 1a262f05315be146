package dev.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/// Holds the edges between packages: dependencies point one way.
class ArchitectureTest {
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "note", Set.of(),
          "query", Set.of(),
          "index", Set.of("note"),
          "search", Set.of("note", "query", "index"),
          "watch", Set.of("note", "index"),
          "web", Set.of("note", "query", "search", "index"),
          "cli", Set.of("note", "query", "search", "index", "watch", "web"));

  private static final Map<String, String> ONLY_USER =
      Map.of(
          "com.vladsch.flexmark", "note",
          "org.snakeyaml", "note",
          "io.javalin", "web",
          "com.fasterxml.jackson", "web",
          "io.methvin", "watch",
          "picocli", "cli");

  private static final Pattern EDGE =
      Pattern.compile("\\s*dev\\.daybook\\.(\\w+)\\s+->\\s+(\\S+).*");

  @Test
  void packagesDependOneWay() {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    jdeps.run(
        new PrintWriter(out),
        new PrintWriter(out),
        "--multi-release",
        "base",
        "--ignore-missing-deps",
        "-verbose:package",
        Path.of("target/classes").toString());
    Set<String> wrong = new TreeSet<>();
    int edges = 0;
    for (String line : out.toString().lines().toList()) {
      Matcher edge = EDGE.matcher(line);
      if (!edge.matches()) continue;
      edges++;
      if (!isAllowed(edge.group(1), edge.group(2))) wrong.add(line.strip());
    }
    assertEquals(Set.of(), wrong);
    assertFalse(edges < 20, out.toString());
  }

  private static boolean isAllowed(String from, String to) {
    if (to.startsWith("dev.daybook.")) {
      String target = to.substring("dev.daybook.".length());
      return target.equals(from) || ALLOWED.getOrDefault(from, Set.of()).contains(target);
    }
    if (to.startsWith("org.apache.lucene")) return from.equals("index") || from.equals("search");
    return ONLY_USER.entrySet().stream()
        .allMatch(each -> !to.startsWith(each.getKey()) || from.equals(each.getValue()));
  }
}
