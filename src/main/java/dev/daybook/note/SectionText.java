package dev.daybook.note;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers what a person reads in a section: words, code, the labels of links. What only machines
/// read (addresses of links, their definitions, HTML tags and comments) is left out.
final class SectionText {
  private static final Pattern HTML =
      Pattern.compile("(?s)<!--.*?(-->|$)|<(script|style)\\b.*?(</\\2>|$)|</?[a-zA-Z!?][^<>]*>");
  private static final Pattern CALLOUT = Pattern.compile("![\\p{L}-]+");
  private static final Pattern MACHINE_LINE =
      Pattern.compile(
          "(?m)^[ \t]*(?:\\[[^\\]\n]+]:[ \t]+(?:<[^>\n]*>|\\S+)"
              + "(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\\([^)\n]*\\)))?"
              + "|(?:id|collapsed|heading|background-color|logseq\\.[\\w.-]+)::.*)[ \t]*(?:\n|$)");
  private static final Pattern OBSIDIAN_COMMENT = Pattern.compile("(?s)%%.*?%%");

  private final LinkCollector links;
  private final InlineTags tags = new InlineTags();
  private final List<Section.Span> code = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private final StringBuilder linkText = new StringBuilder();

  SectionText(Document document, IntUnaryOperator line) {
    links = new LinkCollector(document, line);
  }

  List<Link> links() {
    return links.found();
  }

  List<String> tags() {
    return tags.found();
  }

  /// Blocks that only hold other blocks.
  static boolean isContainer(Node node) {
    return node instanceof BulletList
        || node instanceof OrderedList
        || node instanceof ListItem
        || node instanceof BlockQuote
        || node instanceof FootnoteBlock;
  }

  /// The section that was gathered; what follows belongs to the next.
  Section section(
      String heading, int level, List<String> crumbs, String anchor, int firstLine, int lastLine) {
    String words = text.toString().stripTrailing();
    List<Section.Span> within = new ArrayList<>();
    for (Section.Span span : code) {
      int end = Math.min(span.end(), words.length());
      if (span.start() < end) within.add(new Section.Span(span.start(), end));
    }
    Section section =
        new Section(
            heading,
            level,
            crumbs,
            anchor,
            firstLine,
            lastLine,
            words,
            within,
            linkText.toString().stripTrailing());
    text.setLength(0);
    linkText.setLength(0);
    code.clear();
    return section;
  }

  /// The words of a heading; its links count, its words are not part of the text.
  String inline(Node heading) {
    StringBuilder before = text;
    int spans = code.size();
    text = new StringBuilder();
    children(heading);
    String inline = text.toString();
    text = before;
    while (code.size() > spans) code.remove(code.size() - 1);
    return inline;
  }

  /// Takes in a line of words.
  void append(String words) {
    text.append(words);
    endLine();
  }

  /// Takes a block in; each ends with a line end.
  void block(Node node) {
    switch (node) {
      case Reference reference -> {}
      case ThematicBreak rule -> {}
      case Paragraph paragraph -> paragraph(paragraph);
      case FencedCodeBlock fence -> code(fence.getContentChars().toString());
      case IndentedCodeBlock indented -> code(indented.getContentChars().toString());
      case HtmlBlockBase html -> text.append(withoutTags(html.getChars().toString()));
      default -> children(node);
    }
    endLine();
  }

  private void paragraph(Paragraph paragraph) {
    if (!links.isOnlyLinks(paragraph)) {
      words(paragraph);
      return;
    }
    StringBuilder words = text;
    text = linkText;
    children(paragraph);
    endLine();
    text = words;
  }

  private void words(Paragraph paragraph) {
    int start = text.length();
    int spans = code.size();
    List<Section.Span> machine = machineLines(paragraph);
    for (Node child : paragraph.getChildren()) {
      int at = child.getStartOffset();
      if (machine.stream().noneMatch(it -> it.start() <= at && at < it.end())) inlineNode(child);
    }
    if (code.size() == spans && text.indexOf("%%", start) >= 0) {
      String kept = OBSIDIAN_COMMENT.matcher(text.substring(start)).replaceAll(" ");
      text.setLength(start);
      text.append(kept);
    }
  }

  /// Where a paragraph holds lines that no person reads: definitions of links that the parser left
  /// standing, because an odd one was before them, and what Logseq keeps for itself.
  private static List<Section.Span> machineLines(Paragraph paragraph) {
    List<Section.Span> found = new ArrayList<>();
    int start = paragraph.getStartOffset();
    Matcher line = MACHINE_LINE.matcher(paragraph.getChars());
    while (line.find()) found.add(new Section.Span(start + line.start(), start + line.end()));
    return found;
  }

  private void children(Node parent) {
    for (Node child : parent.getChildren()) inlineNode(child);
  }

  private void inlineNode(Node node) {
    switch (node) {
      case Text words -> words(words);
      case Code span -> code(span.getText().toString());
      case SoftLineBreak line -> text.append(text == linkText ? '\n' : ' ');
      case HardLineBreak line -> text.append('\n');
      case HtmlEntity entity -> text.append(entity.getChars().unescape());
      case HtmlInlineBase tag -> {}
      case Footnote mark -> {}
      case AutoLink link -> text.append(link.getText());
      case MailLink link -> text.append(link.getText());
      case WikiImage embed -> text.append(links.embed(embed));
      case WikiLink link -> text.append(links.wikilink(link));
      case Image image -> children(image);
      case ImageRef image -> children(image);
      case com.vladsch.flexmark.ast.Link link -> {
        links.markdown(link);
        children(link);
      }
      case LinkRef link -> reference(link);
      case TableSeparator separator -> {}
      case TableRow row -> {
        children(row);
        endLine();
      }
      case TableCell cell -> {
        if (cell.getPrevious() instanceof TableCell) text.append(" · ");
        children(cell);
      }
      case FencedCodeBlock fence -> code(fence.getContentChars().toString());
      case HtmlBlockBase html -> text.append(withoutTags(html.getChars().toString()));
      default -> children(node);
    }
  }

  /// What leads nowhere is no link but words in brackets, or the kind of a callout.
  private void reference(LinkRef link) {
    links.reference(link);
    boolean leads = links.leads(link);
    if (!leads && CALLOUT.matcher(link.getReference()).matches()) return;
    if (!leads) text.append('[');
    if (link.hasChildren()) children(link);
    else text.append(link.getReference().unescape());
    if (!leads) text.append(']');
  }

  /// Tags are looked for in what was written, where `\\#` is none.
  private void words(Text words) {
    String written = LinkCollector.withoutAddress(words);
    tags.collect(written);
    text.append(Escaping.unescapeString(written));
  }

  private void code(String content) {
    int start = text.length();
    text.append(content);
    if (text.length() > start && text != linkText) {
      code.add(new Section.Span(start, text.length()));
    }
  }

  private static String withoutTags(String html) {
    return Escaping.unescapeHtml(HTML.matcher(html).replaceAll(" ")).strip();
  }

  private void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
  }
}
