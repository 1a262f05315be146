package dev.daybook.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Markdown that costs a parser far more than its length: it nests, it opens what never closes, or
/// it makes every piece look at all the others.
///
/// @param name what kind it is
public record PathologicalNotes(String name, String markdown) {
  /// Kinds by the piece that is repeated, with how often at scale 1.
  private record Repeated(String before, String piece, int times, String after) {}

  private static final List<Repeated> REPEATED =
      List.of(
          new Repeated("", "> ", 1000, "a"),
          new Repeated("", ">", 5000, "a"),
          new Repeated("", "- ", 1000, "x" + "\n".repeat(1000)),
          new Repeated("", "1. ", 1000, "x"),
          new Repeated("", "> - ", 1000, "x"),
          new Repeated("", "* + - ", 1000, "x"),
          new Repeated("", "_", 5000, ""),
          new Repeated("", "*", 5000, "a"),
          new Repeated("", "*a ", 5000, ""),
          new Repeated("", "a**b", 5000, ""),
          new Repeated("", "*a **a ", 3000, ""),
          new Repeated("", "~", 5000, "a"),
          new Repeated("", "~~a ", 5000, ""),
          new Repeated("[l]: ", "u", 5000, ""),
          new Repeated("[l]: <", "u", 5000, ">"),
          new Repeated("[l]: u '", "t", 5000, "'"),
          new Repeated("", "[", 4000, "a" + "]".repeat(4000)),
          new Repeated("", "[", 20_000, ""),
          new Repeated("", "![", 5000, ""),
          new Repeated("", "[[", 5000, ""),
          new Repeated("", "![[", 5000, ""),
          new Repeated("", "[[a", 3000, "]]".repeat(3000)),
          new Repeated("", "[[a|", 5000, ""),
          new Repeated("", "[a](", 5000, ""),
          new Repeated("", "[a](<b", 5000, ""),
          new Repeated("", "[a](b \"", 5000, ""),
          new Repeated("", "[a][", 5000, ""),
          new Repeated("", "[^", 5000, ""),
          new Repeated("", "[^a]", 5000, "\n\n[^a]: b"),
          new Repeated("", "[a]", 5000, "\n\n[a]: b"),
          new Repeated("", "]", 5000, ""),
          new Repeated("", "(", 5000, ")".repeat(5000)),
          new Repeated("[a](", "(", 5000, ")".repeat(5000)),
          new Repeated("", "`a``", 5000, ""),
          new Repeated("", "`", 5000, "a"),
          new Repeated("", "<", 5000, ""),
          new Repeated("", "<a ", 5000, ""),
          new Repeated("<a ", "b=\"c\" ", 5000, ""),
          new Repeated("", "<!--", 5000, ""),
          new Repeated("a <!-- ", "b", 20_000, " -->"),
          new Repeated("a <!-- ", "- ", 20_000, ""),
          new Repeated("", "<?", 5000, ""),
          new Repeated("", "a <![CDATA[", 3000, ""),
          new Repeated("", "<!A", 5000, ""),
          new Repeated("", "<div>", 5000, ""),
          new Repeated("", "<b>", 20_000, ""),
          new Repeated("", "<div>\n", 5000, ""),
          new Repeated("", "<details>\n\n", 2000, ""),
          new Repeated("", "</a>", 10_000, ""),
          new Repeated("", "&", 20_000, ""),
          new Repeated("", "&amp", 10_000, ""),
          new Repeated("", "\\", 20_000, ""),
          new Repeated("", "|", 5000, "\n|" + "-|".repeat(5000)),
          new Repeated("", "|a", 2000, "\n" + "|-".repeat(2000) + "\n" + "|b|\n".repeat(500)),
          new Repeated("|a|\n|-|\n", "|b|\n", 10_000, ""),
          new Repeated("", "a|\n", 5000, ""),
          new Repeated("", "www.", 10_000, ""),
          new Repeated("", "http://a@", 5000, ""),
          new Repeated("", "a@b.", 5000, ""),
          new Repeated("", "# a\n", 5000, ""),
          new Repeated("", "# a # ", 5000, ""),
          new Repeated("", "#a ", 10_000, ""),
          new Repeated("", "#a/", 5000, ""),
          new Repeated("", "a\n=\n", 5000, ""),
          new Repeated("", "```\n", 5001, ""),
          new Repeated("", "~~~a\n", 5001, ""),
          new Repeated("", "- [ ] a\n", 10_000, ""),
          new Repeated("", "- a\n\n", 5000, ""),
          new Repeated("", "\t", 10_000, "a"),
          new Repeated("", " ", 50_000, "a"),
          new Repeated("a", " ", 50_000, "\nb"),
          new Repeated("# a ", "{", 10_000, ""),
          new Repeated("# a ", "#", 10_000, " b"),
          new Repeated("# a ", "{#", 5000, ""),
          new Repeated("# a {#", "b", 50_000, ""),
          new Repeated("", "<script>", 5000, ""),
          new Repeated("a\n", "<style>\n\n", 5000, ""),
          new Repeated("", "%%", 10_001, ""),
          new Repeated("", "\n", 200_000, "a"),
          new Repeated("", "---\n", 20_000, ""),
          new Repeated("---\n", "\t", 50_000, ""),
          new Repeated("---\n", "a: b\n", 20_000, ""),
          new Repeated("", "a:: b\n", 20_000, ""),
          new Repeated("a", ":", 50_000, ""),
          new Repeated("", "\u00a0", 50_000, "a"),
          new Repeated("", "a\u0301", 50_000, ""),
          new Repeated("", "\u202e", 50_000, "a"),
          new Repeated("", "\ud83d", 50_000, ""));

  /// All kinds, that many times as long as what is already enough.
  public static List<PathologicalNotes> atScale(int scale) {
    List<PathologicalNotes> notes = new ArrayList<>();
    for (Repeated kind : REPEATED) {
      String text = kind.before + kind.piece.repeat(kind.times * scale) + kind.after;
      notes.add(new PathologicalNotes(kind.piece + " × " + kind.times * scale, text));
    }
    int many = 2000 * scale;
    notes.add(
        new PathologicalNotes("indented list", lines(many / 4, i -> " ".repeat(2 * i) + "- a")));
    notes.add(
        new PathologicalNotes(
            "references",
            lines(many, i -> "[" + i + "]: u" + i) + "\n\n" + lines(many, i -> "[" + i + "]")));
    notes.add(
        new PathologicalNotes(
            "footnotes",
            lines(many, i -> "[^" + i + "]: u" + i) + "\n\n" + lines(many, i -> "a[^" + i + "]")));
    notes.add(
        new PathologicalNotes(
            "nested footnotes",
            lines(many, i -> "[^" + i + "]: a[^" + (i + 1) + "]") + "\n\na[^0]"));
    notes.add(new PathologicalNotes("backtick runs", lines(many / 4, i -> "a" + "`".repeat(i))));
    notes.add(
        new PathologicalNotes("emphasis runs", lines(many / 4, i -> "a" + "*".repeat(i % 50))));
    notes.add(
        new PathologicalNotes(
            "different links",
            lines(many, i -> "[[n" + i + "]] ![[m" + i + "]] [a](b" + i + ".md)")));
    notes.add(new PathologicalNotes("different tags", lines(many, i -> "#t" + i)));
    notes.add(new PathologicalNotes("lazy quotes", lines(many, i -> ">".repeat(i % 60) + " a")));
    return notes;
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return name.replace("\n", "\\n").replace("\t", "\\t");
  }
}
