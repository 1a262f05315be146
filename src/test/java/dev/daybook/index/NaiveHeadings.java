package dev.daybook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings as one who looks at lines sees them: those that begin with `#`, outside of front matter
/// and fences. Knows nothing of the tree that Markdown is, so that the two can be held against each
/// other, and what differs be named.
final class NaiveHeadings {
  private static final Pattern HEADING = Pattern.compile("(?s) {0,3}#{1,6}([ \t].*)?");
  private static final Pattern INNER =
      Pattern.compile("(?s)[ \t]*([>*+-]|\\d+[.)])[ \t>*+-].*#.*|[ \t]+#{1,6}[ \t].*");
  private static final Pattern FENCE =
      Pattern.compile("[ \t]*((?:[>*+-]|\\d+[.)])[ \t]+)*(`{3,}[^`]*|~{3,}.*)");
  private static final Pattern UNDERLINE = Pattern.compile("[ \t>]*(=+|-+)[ \t]*");
  private static final Pattern HTML = Pattern.compile("[ \\t]*<(!--|/?[a-zA-Z][a-zA-Z0-9]*)");
  private static final Set<String> LASTING = Set.of("pre", "script", "style", "textarea");

  private final List<String> lines;
  private final SortedMap<Integer, String> found = new TreeMap<>();
  private final List<Integer> inHtml = new ArrayList<>();

  NaiveHeadings(String text) {
    lines = text.lines().toList();
    String fence = "";
    String html = "";
    for (int i = afterFrontMatter(); i < lines.size(); i++) {
      String line = lines.get(i);
      boolean quoteEnds = fence.startsWith(">") && !line.startsWith(">");
      if (quoteEnds || (!fence.isEmpty() && closes(line, fence))) {
        fence = "";
        if (!quoteEnds) continue;
      } else if (!fence.isEmpty()) {
        continue;
      }
      Matcher mark = FENCE.matcher(line);
      if (html.isEmpty() && mark.matches()) {
        fence = (line.startsWith(">") ? ">" : "") + run(mark.group(2));
        continue;
      }
      if (html.isEmpty()) html = htmlEnd(line);
      if (HEADING.matcher(line).matches()) {
        found.put(i + 1, line);
        if (!html.isEmpty()) inHtml.add(i + 1);
      }
      boolean ends =
          html.equals("\n") ? line.isBlank() : line.toLowerCase(Locale.ROOT).contains(html);
      if (ends) html = "";
    }
  }

  /// What ends the HTML that begins on a line: a blank line, or the end of what holds them.
  private static String htmlEnd(String line) {
    Matcher tag = HTML.matcher(line);
    if (!tag.lookingAt()) return "";
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    if (name.startsWith("!--")) return "-->";
    return LASTING.contains(name) ? "</" + name + ">" : "\n";
  }

  /// The lines, counted from 1, with what stands on them.
  SortedMap<Integer, String> found() {
    return found;
  }

  /// Why a line with a `#` is no heading of the tree.
  String whyNot(int line) {
    return inHtml.contains(line) ? "in HTML" : "other";
  }

  /// Why there is a heading of the tree on a line that does not begin with `#`.
  String whyStill(int line) {
    String text = lines.get(line - 1);
    if (INNER.matcher(text).matches()) return "in a list or quote";
    for (int i = line; i < Math.min(lines.size(), line + 12); i++) {
      if (UNDERLINE.matcher(lines.get(i)).matches()) return "underlined";
      if (lines.get(i).isBlank()) break;
    }
    return "other";
  }

  private int afterFrontMatter() {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) first++;
    if (first == lines.size()) return first;
    String mark = lines.get(first).strip();
    if (!mark.equals("---") && !mark.equals("+++")) return 0;
    for (int i = first + 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(mark)) return i + 1;
    }
    return 0;
  }

  private static String run(String fence) {
    return fence.substring(0, (int) fence.chars().takeWhile(c -> c == fence.charAt(0)).count());
  }

  private static boolean closes(String line, String fence) {
    String mark = fence.replace(">", "");
    String bare = line.replaceFirst("^[ \t>]*", "").stripTrailing();
    return bare.startsWith(mark) && bare.chars().allMatch(c -> c == mark.charAt(0));
  }
}
