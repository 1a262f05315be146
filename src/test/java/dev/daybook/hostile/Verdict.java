package dev.daybook.hostile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What is wrong with a piece of shown HTML, as read by jsoup: another parser than the one that
/// made it safe, and one that reads as browsers do.
public final class Verdict {
  /// The schemes of a link, after whatever a browser drops.
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "dir",
          "lang",
          "title",
          "alt",
          "open",
          "datetime",
          "align",
          "colspan",
          "rowspan",
          "width",
          "height",
          "start",
          "href",
          "src",
          "rel",
          "type",
          "checked",
          "disabled");

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "svg",
          "math",
          "form",
          "button",
          "select",
          "option",
          "textarea",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "link",
          "meta",
          "base",
          "video",
          "audio",
          "source",
          "track",
          "picture",
          "template",
          "noscript",
          "slot",
          "dialog",
          "portal",
          "marquee",
          "keygen",
          "isindex",
          "plaintext",
          "xmp",
          "title",
          "image");

  private static final Pattern OWN_IMAGE =
      Pattern.compile("/file/.+|data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}");

  private final List<String> faults = new ArrayList<>();

  private Verdict() {}

  /// The faults of a note's HTML; none when it is harmless.
  public static List<String> of(String html) {
    Verdict verdict = new Verdict();
    Document document = Jsoup.parseBodyFragment(html);
    if (!document.head().children().isEmpty()) verdict.faults.add("it reaches into the head");
    document.body().getAllElements().forEach(verdict::element);
    document
        .body()
        .forEachNode(node -> {
          boolean isShown = node instanceof Comment comment && !comment.getData().isBlank();
          if (isShown) verdict.faults.add("a comment: " + node);
        });
    return verdict.faults;
  }

  private void element(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name) || name.contains("-") || name.contains(":")) fault(element, name);
    if (name.equals("input") && !element.hasAttr("disabled")) fault(element, "a live input");
    for (Attribute attribute : element.attributes()) attribute(element, attribute);
    boolean leads = element.attr("href").toLowerCase(Locale.ROOT).startsWith("http");
    if (leads && !element.attr("rel").contains("noopener")) fault(element, "no rel");
  }

  private void attribute(Element element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    if (!ATTRIBUTES.contains(name)) fault(element, name);
    if (name.equals("id") && !value.startsWith("n-")) fault(element, "id " + value);
    if (name.equals("href") && !isLink(value)) fault(element, "href " + value);
    if (name.equals("src") && !OWN_IMAGE.matcher(value).matches()) fault(element, "src " + value);
  }

  /// Whether an address leads to the web, to mail, to this server or to the same page, once it was
  /// read as browsers read it: without control characters, and with `\` for `/`.
  private static boolean isLink(String value) {
    String read = value.replaceAll("[\t\n\r]", "").strip().replace('\\', '/');
    if (read.startsWith("#n-")) return true;
    if (read.startsWith("/note/") || read.startsWith("/file/")) return isHere(read);
    int colon = read.indexOf(':');
    return colon > 0 && SCHEMES.contains(read.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private static boolean isHere(String path) {
    try {
      URI base = URI.create("http://127.0.0.1/");
      return "127.0.0.1".equals(base.resolve(path).getHost());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private void fault(Element element, String why) {
    faults.add(why + " in " + element.outerHtml().lines().findFirst().orElse(""));
  }
}
