package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.hostile.Verdict;
import dev.daybook.note.Addresses;
import dev.daybook.note.Link;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Markdown as it is specified: read without a fault, made safe without losing a word, and mostly
/// read as meant.
class CommonMarkTest {
  private static final Path SPEC = Path.of("../shared/hostile/commonmark-spec-0.31.2.txt");

  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$");

  /// Examples that say the same words as specified; those that do not are about HTML that is taken
  /// away, front matter, footnotes, `[[links]]` and faults of the parser.
  private static final int AS_SPECIFIED = 633;

  private static final Addresses ANYWHERE =
      new Addresses() {
        @Override
        public Optional<String> note(Link link) {
          return Optional.of(Urls.note(link.target()));
        }

        @Override
        public Optional<String> file(String target) {
          return Optional.of(Urls.file(target));
        }
      };

  private record Example(String markdown, String html) {}

  @Test
  void c15NoExampleThrowsOrLosesText() throws IOException {
    int same = 0;
    for (Example example : examples()) {
      String rendered = rendered(example.markdown());
      String safe = NoteHtml.safe(rendered);
      assertEquals(words(rendered), words(safe), example::markdown);
      assertEquals(List.of(), Verdict.of(safe), example::markdown);
      if (words(example.html()).equals(words(safe))) same++;
    }
    assertTrue(same >= AS_SPECIFIED, "only " + same + " examples say what is specified");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '§',
      textBlock =
          """
          # a *b* c #                        -> a b c
          a\\nb\\n===                        -> a b
          > a\\n> - b\\n>   c                -> a b c
          1. a\\n2. b\\n\\n   c              -> a b c
          - [ ] a\\n- [x] b                  -> a b
          ```a\\nb < c\\n```                 -> b < c
          x &lt;b&gt;                       -> x <b>
          a `b<c` ``d`e``                    -> a b<c d`e
          [a](<b c> "d")[e][]\\n\\n[e]: /f   -> ae
          ![a](b.png)                        -> a
          <i>a</i> &lt; &copy; &#65; \\*     -> a < © A *
          a\\\\\\nb                          -> a b
          |a|b|\\n|-|-|\\n|c|d|              -> a b c d
          ~~~\\na\\n~~~                      -> a
          <div>\\n\\n*a*\\n\\n</div>         -> a
          <!-- a --> b                       -> b
          <script>a</script>\\n\\nb          -> b
          """)
  void c15SaysTheWordsThatItIsReadAs(String markdown, String text) {
    String safe = NoteHtml.safe(rendered(markdown.replace("\\n", "\n").replace("\\\\", "\\")));
    assertEquals(text, words(safe).strip(), safe);
  }

  private static List<Example> examples() throws IOException {
    assumeTrue(Files.exists(SPEC), SPEC + " is not here");
    List<Example> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(SPEC));
    while (example.find()) {
      examples.add(
          new Example(example.group(1).replace('→', '\t'), example.group(2).replace('→', '\t')));
    }
    assertTrue(examples.size() > 600, () -> "only " + examples.size());
    return examples;
  }

  private static String rendered(String markdown) {
    return NoteRenderer.html(
        markdown.getBytes(StandardCharsets.UTF_8), ANYWHERE, NoteLimits.standard());
  }

  /// What a reader sees, pictures by their words.
  private static String words(String html) {
    Document document = Jsoup.parse(html);
    document.select("script, style, iframe, title, xmp, noscript, .remote-image").remove();
    document.select("img").forEach(image -> image.after(" " + image.attr("alt") + " "));
    return String.join(" ", Arrays.asList(document.text().strip().split("\\s+")));
  }
}
