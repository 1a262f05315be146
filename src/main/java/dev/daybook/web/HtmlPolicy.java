package dev.daybook.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// What HTML a note may show: a list of all that is allowed.
final class HtmlPolicy {
  private static final String[] ELEMENTS = {
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr"
  };

  /// The web, mail, and this server's notes and files.
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|mailto:|/note/|/file/)[^\\p{Cntrl}\\\\]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern IMAGE =
      Pattern.compile(
          "/file/[^\\p{Cntrl}\\\\]+"
              + "|data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}");

  /// Sets ids of a note apart from the page's, so that they can shadow nothing it looks for.
  private static final String ID_PREFIX = "n-";

  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]{1,250}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  /// Classes that the page has a look for.
  private static final Set<String> CLASSES =
      Set.of(
          "remote-image",
          "unresolved",
          "task",
          "plain-text-note",
          "footnotes",
          "footnote-ref",
          "footnote-backref");

  /// May be used by many threads.
  static final PolicyFactory FACTORY = factory();

  private HtmlPolicy() {}

  private static PolicyFactory factory() {
    HtmlPolicyBuilder policy =
        new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements((name, attributes) -> "em", "mark")
            .allowElements(HtmlPolicy::link, "a")
            .allowElements(HtmlPolicy::image, "img")
            .allowElements(HtmlPolicy::checkbox, "input")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto", "data");
    allowTexts(policy);
    allowTables(policy);
    return policy
        .allowAttributes("href")
        .matching((element, attribute, value) -> target(value))
        .onElements("a")
        .allowAttributes("src")
        .matching(IMAGE)
        .onElements("img")
        .allowAttributes("type", "checked")
        .onElements("input")
        .toFactory();
  }

  private static void allowTexts(HtmlPolicyBuilder policy) {
    policy
        .allowAttributes("id")
        .matching((element, attribute, value) -> id(value))
        .globally()
        .allowAttributes("class")
        .matching((element, attribute, value) -> classes(value))
        .globally()
        .allowAttributes("dir")
        .matching(true, "ltr", "rtl", "auto")
        .globally()
        .allowAttributes("lang", "title")
        .globally()
        .allowAttributes("alt")
        .onElements("img")
        .allowAttributes("open")
        .onElements("details")
        .allowAttributes("datetime")
        .onElements("time");
  }

  private static void allowTables(HtmlPolicyBuilder policy) {
    policy
        .allowAttributes("align")
        .matching(true, "left", "center", "right")
        .onElements("td", "th")
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("td", "th")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol");
  }

  private static @Nullable String id(String value) {
    if (!ID.matcher(value).matches()) return null;
    return value.startsWith(ID_PREFIX) ? value : ID_PREFIX + value;
  }

  private static @Nullable String target(String value) {
    if (LINK.matcher(value).matches()) return value;
    if (!value.startsWith("#")) return null;
    String id = id(value.substring(1));
    return id == null ? null : "#" + id;
  }

  private static @Nullable String classes(String value) {
    String kept =
        Arrays.stream(value.split("\\s+", -1))
            .filter(it -> CLASSES.contains(it) || it.matches("language-[\\w+#.-]{1,40}"))
            .collect(Collectors.joining(" "));
    return kept.isEmpty() ? null : kept;
  }

  /// A page elsewhere learns neither who links to it nor how to reach back.
  private static String link(String name, List<String> attributes) {
    int href = attributes.indexOf("href");
    boolean isOutside = href >= 0 && attributes.get(href + 1).matches("(?i)https?:.*");
    if (isOutside) attributes.addAll(List.of("rel", "noopener noreferrer"));
    return name;
  }

  private static @Nullable String image(String name, List<String> attributes) {
    return attributes.contains("src") ? name : null;
  }

  /// Of all that a form is made of only the box of a task, which shows and takes no clicks.
  private static @Nullable String checkbox(String name, List<String> attributes) {
    int type = attributes.indexOf("type");
    if (type < 0 || !attributes.get(type + 1).equalsIgnoreCase("checkbox")) return null;
    boolean isChecked = attributes.contains("checked");
    attributes.clear();
    attributes.addAll(List.of("type", "checkbox", "disabled", "disabled"));
    if (isChecked) attributes.addAll(List.of("checked", "checked"));
    return name;
  }
}
