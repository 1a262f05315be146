package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.daybook.query.ParsedQuery.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was odd is said once, with its place and, where there is one, the query that was meant.
class WarningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          a filename:x b > filename: > filename: is not a field; did you mean path:? > a path:x b
          name:x > name: > name: is not a field; did you mean path:? > path:x
          keyword:x > keyword: > keyword: is not a field; did you mean tag:? > tag:x
          h:x > h: > h: is not a field; did you mean heading:? > heading:x
          created:2024 > created: > created: is not a field; did you mean date:? > date:2024
          titel:"a b" > titel: > titel: is not a field; did you mean title:? > title:"a b"
          catgory:(a b) > catgory: > catgory: is not a field; did you mean category:? > category:(a b)
          a tag: work > `tag: ` > tag: needs a value right after the colon > a tag:work
          a tag: > tag: > tag: needs a value right after the colon >
          a "b c > "b c > the quote is not closed, so these are words > a "b c"
          tag:"b c > " > the quote is not closed > tag:"b c"
          a (b (c > ( > ( is not closed > a (b (c))
          a () b > () > there is nothing in this group > a  b
          a OR > OR > OR has nothing to work on here, so it is a word >
          is:orphans > is:orphans > is: does not know orphans; it takes orphan, draft > is:orphan
          sort:newst a > sort:newst > sort: does not know newst; it takes relevance, best, newest, oldest, modified, title > sort:newest a
          limit:many > limit:many > limit: does not know many; it takes a number from 1 to 100 >
          limit:500 > limit:500 > limit: goes up to 100 > limit:100
          sort:title sort:oldest > sort:oldest > sort: was given before; this one counts >
          in:tag a > in:tag > in: does not know tag; it takes title, heading, link, code >
          f*o > f*o > * stands for letters only at the end of a word >
          "a b"~50 > ~50 > words can be at most 20 apart > "a b"~20
          a NEAR/50 b > NEAR/50 > words can be at most 20 apart > a NEAR/20 b
          /a(b/ > /a(b/ > the regular expression is not complete or too deep, so it is a word >
          /a{200}/ > /a{200}/ > the regular expression is not complete or too deep, so it is a word >
          """)
  void warns(String text, String place, String message, String repaired) {
    Warning warning = only(text);
    assertEquals(message, warning.message());
    assertEquals(place, text.substring(warning.start(), warning.end()));
    assertEquals(repaired, warning.repaired());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b OR c", "C++ a:b TODO: 10:30 https://x.y/z?q=1", "tags:a files foo:bar note:x",
            "**bold**",
        "-a --flag #5 a@b.c 3.1. :-) [x] todo", "/usr/bin/env ~/notes C:\\Users\\me", "after:2024",
            ""
      })
  void saysNothingOfWhatIsPlain(String text) {
    assertEquals(List.of(), Trees.parse(text).warnings());
  }

  @Test
  void e5ReadsThousandCharactersAndNoHalfOnes() {
    String text = "a".repeat(1023) + "🎉 more";
    ParsedQuery parsed = Trees.parse(text);
    assertEquals("a".repeat(1023), Trees.draw(parsed.query()));
    assertEquals(
        new Warning(
                1023, text.length(), "only the first 1,024 characters are read", "a".repeat(1023))
            .meaning(new Query.Word("a".repeat(1023), Query.Form.TYPING)),
        only(text));
  }

  @Test
  void e5ReadsSixtyFourWords() {
    Query.And and = (Query.And) Trees.parse("a ".repeat(100)).query();
    assertEquals(64, and.parts().size());
    assertEquals(
        "a query has at most 64 words; the rest is left out", only("a ".repeat(100)).message());
    assertEquals(
        "And[\"" + "a ".repeat(59) + "a\", TAG=b|c|d|e]",
        Trees.tree('"' + "a ".repeat(60) + "\" tag:b,c,d,e,f,g,h"));
    assertEquals("\"" + "a ".repeat(63) + "a\"", Trees.tree('"' + "a ".repeat(70) + '"'));
  }

  @Test
  void e4ReadsEightPartsThatStandForMany() {
    assertEquals(
        "And[a*, a*, a*, a*, ~b, ~b, ~b, /c+/, d, e, f+]",
        Trees.tree("a* a* a* a* ~b ~b ~b /c+/ d* ~e /f+/"));
    assertEquals(3, Trees.parse("a* a* a* a* ~b ~b ~b /c+/ d* ~e /f+/").warnings().size());
  }

  @Test
  void e2ReadsTwentyGroupsInOneAnother() {
    String tooDeep = "(".repeat(20) + "a (b OR c)" + ")".repeat(20);
    assertEquals("Or[And[a, b], c]", Trees.tree(tooDeep));
    assertEquals(
        "groups go 20 deep at most; the ( beyond that are left out", only(tooDeep).message());
  }

  @Test
  void e3ReadsRegularExpressionsOf128Characters() {
    String long128 = "a".repeat(127) + "+";
    assertEquals("/" + long128 + "/", Trees.tree("/" + long128 + "/"));
    assertEquals("a" + long128, Trees.tree("/a" + long128 + "/ "));
  }

  private static Warning only(String text) {
    List<Warning> warnings = Trees.parse(text).warnings();
    assertEquals(1, warnings.size(), () -> text + warnings);
    return warnings.getFirst();
  }

  @Test
  void knowsWhatTheRepairedQueryAsksFor() {
    Warning warning = only("a tagg:b ");
    assertEquals(Trees.parse("a tag:b ").query(), warning.meant());
    assertNull(only("a OR ").meant());
  }
}
