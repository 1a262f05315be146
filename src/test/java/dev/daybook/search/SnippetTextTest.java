package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.note.Section.Span;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Snippet.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is cut out of a text around the first `hit` in it.
class SnippetTextTest {
  private static Snippet cut(String text, List<Span> code) {
    int at = text.indexOf("hit");
    List<Range> matches = at < 0 ? List.of() : List.of(new Range(at, at + 3));
    Snippet snippet = new SnippetText(text, code, Kind.WORDS).cut(0, text.length(), matches);
    for (Range range : snippet.ranges()) {
      assertEquals("hit", snippet.text().substring(range.start(), range.end()));
    }
    assertEquals(matches.size(), snippet.ranges().size());
    return snippet;
  }

  private static void cuts(String text, String expected) {
    Snippet snippet = cut(text, List.of());
    assertEquals(expected, snippet.text());
    assertEquals(Kind.WORDS, snippet.kind());
  }

  /// @param code the part of `text` that is lines of code
  private static void cutsCode(String text, String code, String expected) {
    int start = text.indexOf(code);
    Snippet snippet = cut(text, List.of(new Span(start, start + code.length())));
    assertEquals(expected, snippet.text());
    assertEquals(Kind.CODE, snippet.kind());
  }

  @Test
  void keepsLinesAndNoOtherSpace() {
    cuts("milk\nhit\neggs", "milk\nhit\neggs");
    cuts("  a\u00a0 hit \n\n  b\t", "a hit\nb");
    cuts("a \n b", "a\nb");
    cuts("", "");
    cuts(" \n ", "");
  }

  @Test
  void showsFewLinesOfAListThatGoesOn() {
    cuts("1\n2\n3\n4 hit\n5\n6\n7\n8\n9", "3\n4 hit\n5\n6\n7");
    cuts("hit\n2\n3\n4\n5\n6", "hit\n2\n3\n4\n5");
    cuts("1\n2\n3\n4\n5\n6\n7 hit", "6\n7 hit");
  }

  @Test
  void marksWhereALineIsBroken() {
    String words = "word ".repeat(80).strip();
    Snippet end = cut("A hit. " + words, List.of());
    assertEquals(true, end.text().startsWith("A hit. word"), end.text());
    assertEquals(true, end.text().endsWith("word…"), end.text());
    Snippet start = cut(words + " a hit.", List.of());
    assertEquals(true, start.text().startsWith("…word"), start.text());
    assertEquals(true, start.text().endsWith("a hit."), start.text());
  }

  @Test
  void codeKeepsItsSpaceButWhatAllLinesBeginWith() {
    cutsCode("See:\n  if x:\n    hit\n", "  if x:\n    hit\n", "if x:\n  hit");
    cutsCode("  hit\n\n\ta", "  hit\n\n\ta", " hit\n\na");
    cutsCode("a\nb\n\n  c  hit\nd\n", "a\nb\n\n  c  hit\nd\n", "  c  hit\nd");
  }

  @Test
  void neverMixesCodeWithWords() {
    String text = "before\nls hit\nafter\n";
    cutsCode(text, "ls hit\n", "ls hit");
    Snippet words = cut("a hit\nls\nafter\n", List.of(new Span(6, 9)));
    assertEquals("a hit", words.text());
    Snippet after = cut("a\nls\na hit\n", List.of(new Span(2, 5)));
    assertEquals("a hit", after.text());
    Snippet opening = cut("ls\nafter\n", List.of(new Span(0, 3)));
    assertEquals("ls", opening.text());
  }

  @Test
  void cutsWordsAndCodeApartWhereBothMatch() {
    SnippetText text =
        new SnippetText("a hit\nls hit\nb hit\n", List.of(new Span(6, 13)), Kind.WORDS);
    List<Range> matches = List.of(new Range(2, 5), new Range(9, 12), new Range(15, 18));
    assertEquals(
        List.of("a hit", "ls hit", "b hit"),
        text.cutApart(0, 19, matches).stream().map(Snippet::text).toList());
    assertEquals(1, text.cutApart(0, 19, List.of()).size());
  }

  @Test
  void fallsApartIntoItsLines() {
    Snippet snippet =
        new Snippet(
            "a bc\nd", List.of(new Range(0, 1), new Range(2, 6)), Kind.WORDS); // over the end
    assertEquals(
        List.of(
            new Snippet("a bc", List.of(new Range(0, 1), new Range(2, 4)), Kind.WORDS),
            new Snippet("d", List.of(new Range(0, 1)), Kind.WORDS)),
        snippet.lines());
  }
}
