package dev.daybook.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks what a note is read as.
class NoteReaderTest {
  private static final NoteReader READER = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());

  static Note read(String path, String text) {
    return READER.read(
        new NoteFile(path, text.length(), Instant.parse("2024-01-01T00:00:00Z")),
        text.getBytes(UTF_8));
  }

  private static Note front(String yaml) {
    return read("a-note.md", "---\n" + yaml + "\n---\nbody\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "tags: [a, b] -> [a, b]",
        "tags: a b -> [a, b]",
        "tags: 'a, b c' -> [a, b c]",
        "tags: [null] -> []",
        "Tag: '#x/y/' -> [x/y]",
        "keywords: [A, a] -> [A]",
        "tags: ['software peer review'] -> [software peer review]",
        "tags: -> []",
      })
  void readsTags(String yaml, String tags) {
    assertEquals(tags, front(yaml).tags().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "title: 0.90 -> 0.90",
        "title: Yes -> Yes",
        "title: 0x1DA9430 -> 0x1DA9430",
        "TITLE: Memories -> Memories",
        "other: x -> A note",
      })
  void readsTitlesAsWritten(String yaml, String title) {
    assertEquals(title, front(yaml).title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "2024-03-11 -> 2024-03-11",
        "2020-08-03 10:35:58-04:00 -> 2020-08-03",
        "'March 25, 2022' -> 2022-03-25",
        "'Feb 21, 2023' -> 2023-02-21",
        "25 March 2022 -> 2022-03-25",
        "2022/03/25 -> 2022-03-25",
        "20220325 -> 2022-03-25",
        "'[2017-09-28 Thu 08:52]' -> 2017-09-28",
        "1711929600 -> 2024-04-01",
        "1711929600000 -> 2024-04-01",
        "2022-03 -> 2022-03-01",
        "2022 -> 2022-01-01",
        "2015-12-31T1:44 -> 2015-12-31",
        "10/25/2022 -> 2022-10-25",
      })
  void readsDates(String written, String day) {
    Note note = front("date: \"" + written.replace("\"", "") + "\"");
    assertEquals(day, String.valueOf(note.date()));
    assertEquals(List.of(), note.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"08-03-2023", "Invalid date", "2023-04-31", "soon"})
  void reportsDatesThatCannotBeRead(String written) {
    Note note = front("date: " + written);
    assertNull(note.date());
    assertTrue(note.problems().get(0).reason().contains(written), note.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-11.md", "j/20240311.md", "2024_03_11 x.md", "a 2024.03.11.md"})
  void readsDatesFromNames(String path) {
    assertEquals("2024-03-11", String.valueOf(read(path, "x").date()));
  }

  @Test
  void splitsSections() {
    Note note =
        read(
            "x.md",
            """
            Before.

            # Title
            one
            ```
            # no heading
            ```
            ## Part {#own}
            two
            ## Part
            <!-- # hidden -->
            three [label](https://example.org/secret) #tagged #1
            - [[other|Other note]]

            [other]: other.md "Other"
            """);
    List<Section> sections = note.sections();
    assertEquals(
        List.of("", "title", "own", "part"), sections.stream().map(Section::anchor).toList());
    assertEquals("one\n# no heading", sections.get(1).text());
    assertEquals(List.of("Title", "Part"), sections.get(3).breadcrumb());
    assertEquals("three label #tagged #1", sections.get(3).text().strip());
    assertEquals("Other note", sections.get(3).linkText());
    assertEquals(List.of("tagged"), note.tags());
    assertEquals("other", note.links().get(0).target());
    assertEquals(10, sections.get(3).firstLine());
  }

  @Test
  void keepsTheBodyOfBrokenFrontMatter() {
    Note note = read("x.md", "---\ntitle: Kept\nalias: @broken\ntags:\n- a\n---\nbody\n");
    assertEquals("Kept", note.title());
    assertEquals(List.of("a"), note.tags());
    assertEquals("body", note.sections().get(0).text());
    assertEquals(3, note.problems().get(0).line());
  }

  @Test
  void readsTomlAndLogseq() {
    Note toml = read("x.md", "+++\ntitle = \"T\"\ntags = [\"a\"]\ndate = 2021-05-06\n+++\nbody\n");
    assertEquals("T [a] 2021-05-06", toml.title() + " " + toml.tags() + " " + toml.date());
    Note logseq = read("x.md", "title:: L\ntags:: [[A B]], c\n\n- body\n");
    assertEquals("L [A B, c]", logseq.title() + " " + logseq.tags());
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "_", "[", "- ", "(", "`", "*a ", "![", "<", "|", "\t"})
  void survivesRepetition(String piece) {
    Note note = read("x.md", piece.repeat(10_000 / piece.length()) + "\nfindme\n");
    assertFalse(note.sections().isEmpty());
  }

  @Test
  void survivesEveryTruncation() {
    String text = "---\ntitle: [a, {b: c}]\n---\n# H\n- [[x|y]] `c` **b\n\n|a|b|\n|-|-|\n|1|2|\n";
    for (int end = 0; end <= text.length(); end++) {
      assertFalse(read("x.md", text.substring(0, end)).sections().isEmpty());
    }
  }

  @Test
  void b10DecodesWhatIsNotUtf8() {
    NoteFile file = new NoteFile("x.md", 4, Instant.EPOCH);
    Note note = READER.read(file, new byte[] {'c', 'a', 'f', (byte) 0xE9});
    assertEquals("café", note.sections().get(0).text());
    assertEquals(1, note.problems().size());
  }
}
