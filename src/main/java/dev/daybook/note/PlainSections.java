package dev.daybook.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text that the parser gave up on: at lines that begin with `#`, outside of fences, and
/// with nothing left out.
final class PlainSections {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \t]+([^ \t].*|)");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");

  private PlainSections() {}

  static ParsedBody split(String text, int bodyLine) {
    Slugs slugs = new Slugs();
    List<Section> sections = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    String heading = "";
    String title = "";
    String anchor = "";
    int level = 0;
    int first = bodyLine;
    int line = bodyLine;
    boolean fenced = false;
    for (String each : text.lines().toList()) {
      if (FENCE.matcher(each).matches()) fenced = !fenced;
      Matcher found = HEADING.matcher(each);
      if (!fenced && found.matches()) {
        sections.add(section(heading, level, anchor, first, line - 1, words));
        HeadingName name = new HeadingName(withoutClosing(found.group(2)), "");
        heading = name.shown();
        if (name.isCut()) words.append(name.text()).append('\n');
        level = found.group(1).length();
        if (title.isEmpty() && level == 1) title = heading;
        anchor = slugs.anchor(name);
        first = line;
      } else {
        words.append(each).append('\n');
      }
      line++;
    }
    sections.add(section(heading, level, anchor, first, line - 1, words));
    return new ParsedBody(title, sections, List.of(), List.of());
  }

  /// The heading without the `#` that may close it.
  private static String withoutClosing(String heading) {
    int end = heading.length();
    while (end > 0 && " \t#".indexOf(heading.charAt(end - 1)) >= 0) end--;
    return heading.substring(0, end);
  }

  private static Section section(
      String heading, int level, String anchor, int first, int last, StringBuilder words) {
    List<String> crumbs = level == 0 ? List.of() : List.of(heading);
    String text = words.toString().stripTrailing();
    words.setLength(0);
    return new Section(
        heading, level, crumbs, anchor, first, Math.max(first, last), text, List.of(), "");
  }
}
