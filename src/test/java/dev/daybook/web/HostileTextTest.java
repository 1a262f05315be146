package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever HTML a note holds, what is shown is made of the known elements and attributes only, as
/// read by another reader than the one that made it safe.
class HostileTextTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)( /)?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "svg",
          "math",
          "form",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "embed",
          "link",
          "meta",
          "base",
          "video",
          "audio",
          "source",
          "template",
          "noscript");
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

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "`",
          "=",
          "/",
          " ",
          "\n",
          "\t",
          "\0",
          "&",
          ";",
          "#",
          "!--",
          "-->",
          "<!--",
          "script",
          "style",
          "svg",
          "math",
          "img",
          "a",
          "p",
          "b",
          "iframe",
          "form",
          "input",
          "table",
          "textarea",
          "noscript",
          "title",
          "xmp",
          "plaintext",
          "mark",
          "</",
          "<a href=",
          "<img src=",
          "javascript:",
          "java\tscript:",
          "&#106;avascript:",
          "data:text/html,",
          "//evil.test",
          "/file/",
          "/note/",
          "#x",
          "onerror=",
          "onclick=",
          "style=",
          "id=",
          "class=",
          "name=",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "alert(1)",
          "\ud83c",
          "é",
          "&lt;script&gt;",
          "&Tab;",
          "http://a.b/",
          "mailto:");

  @Test
  void c1SurvivesRandomMarkup() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertHarmless(html.toString(), "seed " + seed + ": " + html);
    }
  }

  @Test
  void c1SurvivesNaughtyStrings() throws IOException {
    Path strings = Path.of("../shared/hostile/blns.txt");
    assumeTrue(Files.exists(strings), "needs ../shared");
    for (String line : Files.readAllLines(strings)) {
      assertHarmless(line, line);
      assertHarmless("<p title=\"" + line + "\">" + line + "</p>", line);
      assertHarmless("<a href=\"" + line + "\">x</a><img src='" + line + "'>", line);
      assertHarmless("<a href=" + line + ">x</a><!--" + line, line);
    }
  }

  private static void assertHarmless(String html, String what) {
    String shown = NoteHtml.marked(html, text -> List.of(new Range(0, text.length() / 2)));
    String rest = shown.replace("<!-- -->", "");
    for (MatchResult tag : TAG.matcher(rest).results().toList()) assertTag(tag, what);
    String text = TAG.matcher(rest).replaceAll("");
    assertTrue(text.indexOf('<') < 0 && text.indexOf('>') < 0, () -> what + "\nbecame " + shown);
  }

  private static void assertTag(MatchResult tag, String what) {
    assertTrue(!NEVER.contains(tag.group(2)), what);
    Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
    while (attribute.find()) {
      String name = attribute.group(1);
      String value = attribute.group(2);
      assertTrue(ATTRIBUTES.contains(name), what);
      boolean isAllowed =
          switch (name) {
            case "href" ->
                value.matches("(?is)(https?:&#x2f;|https?:/|mailto:|/note/|/file/|#n-).*");
            case "src" -> value.matches("(?s)(/file/|data:image/).*");
            case "id" -> value.startsWith("n-");
            case "type" -> value.equals("checkbox");
            default -> true;
          };
      assertTrue(isAllowed, () -> what + "\nhas " + name + "=" + value);
    }
  }
}
