package dev.daybook.note;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a parsed note into sections at its headings, wherever in the tree they stand: in lists
/// and quotes too, as outliners write them.
final class SectionSplitter {
  private final int bodyLine;
  private final int[] lineStarts;
  private final SectionText text;
  private final Slugs slugs = new Slugs();
  private final List<Section> sections = new ArrayList<>();
  private final List<Crumb> crumbs = new ArrayList<>();
  private Crumb heading = new Crumb("", 0);
  private String anchor = "";
  private String title = "";
  private int firstLine;

  private record Crumb(String text, int level) {}

  private SectionSplitter(Document document, int bodyLine) {
    this.bodyLine = bodyLine;
    lineStarts = lineStarts(document.getChars());
    text = new SectionText(document, offset -> line(offset));
    firstLine = bodyLine;
  }

  /// @param bodyLine the line of the file on which the document begins
  static ParsedBody split(Document document, int bodyLine) {
    SectionSplitter splitter = new SectionSplitter(document, bodyLine);
    splitter.walk(document);
    splitter.end(bodyLine + splitter.lineStarts.length - 1);
    return new ParsedBody(
        splitter.title, splitter.sections, splitter.text.links(), splitter.text.tags());
  }

  private void walk(Node parent) {
    for (Node node : parent.getChildren()) {
      if (node instanceof Heading found) begin(found);
      else if (SectionText.isContainer(node)) walk(node);
      else text.block(node);
    }
  }

  private void begin(Heading found) {
    int line = line(found.getStartOffset());
    end(Math.max(firstLine, line - 1));
    HeadingName name = HeadingName.of(found, text);
    heading = new Crumb(name.shown(), found.getLevel());
    if (name.isCut()) text.append(name.text());
    anchor = slugs.anchor(name);
    crumbs.removeIf(crumb -> crumb.level() >= found.getLevel());
    crumbs.add(heading);
    firstLine = line;
    if (title.isEmpty() && found.getLevel() == 1) title = name.shown();
  }

  private void end(int lastLine) {
    List<String> breadcrumb =
        heading.level() == 0 ? List.of() : crumbs.stream().map(Crumb::text).toList();
    sections.add(
        text.section(
            heading.text(),
            heading.level(),
            breadcrumb,
            anchor,
            firstLine,
            Math.max(firstLine, lastLine)));
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return bodyLine + (found >= 0 ? found : -found - 2);
  }

  private static int[] lineStarts(CharSequence chars) {
    String text = chars.toString();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (at + 1 < text.length()) starts.add(at + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
