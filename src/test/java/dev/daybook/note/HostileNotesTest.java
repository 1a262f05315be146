package dev.daybook.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.hostile.PathologicalFrontMatter;
import dev.daybook.hostile.PathologicalNotes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No note keeps the reader busy for ever, ends its thread, or is lost.
class HostileNotesTest {
  /// Far more than the second that each may take, for tests run on busy machines.
  private static final Duration GENEROUS = Duration.ofSeconds(30);

  private static final NoteFile FILE = new NoteFile("a.md", 1, Instant.EPOCH);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final NoteReader READER = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());

  private static final Addresses NOWHERE =
      new Addresses() {
        @Override
        public Optional<String> note(Link link) {
          return Optional.empty();
        }

        @Override
        public Optional<String> file(String target) {
          return Optional.empty();
        }
      };

  static List<PathologicalNotes> pathological() {
    return PathologicalNotes.atScale(Integer.getInteger("daybook.hostile.scale", 1));
  }

  @ParameterizedTest
  @MethodSource("pathological")
  void c5C6AnyNoteIsReadAndShownInTime(PathologicalNotes hostile) {
    Note note = inTime(() -> read(hostile.markdown()));
    assertFalse(note.sections().isEmpty());
    inTime(() -> NoteRenderer.html(bytes(hostile.markdown()), NOWHERE, NoteLimits.standard()));
    boolean isSlow = note.problems().stream().anyMatch(it -> it.reason().contains("too complex"));
    String words = note.sections().stream().map(Section::text).reduce("", String::concat);
    if (isSlow) assertFalse(words.isBlank(), "what is not parsed is found as text");
    assertEquals(List.of(), parsers(), "no thread is left behind");
  }

  @ParameterizedTest
  @MethodSource("dev.daybook.hostile.PathologicalFrontMatter#all")
  void c8C9NoFrontMatterLosesItsNote(PathologicalFrontMatter hostile) {
    Note note = inTime(() -> read(hostile.asNote()));
    String words = note.sections().stream().map(Section::text).reduce("", String::concat);
    assertTrue(words.contains("bodyword"), words);
    assertTrue(note.tags().size() <= 200);
    assertTrue(
        Stream.of(note.tags(), note.aliases(), note.authors(), note.categories())
            .flatMap(List::stream)
            .allMatch(it -> it.length() <= 256));
    assertTrue(note.properties().keySet().stream().allMatch(it -> it.length() <= 256));
    assertTrue(note.properties().values().stream().allMatch(it -> it.size() <= 1000));
  }

  @Test
  void c8WhatIsNestedTooDeeplyIsSaidSo() {
    Note note = read("---\ntitle: T\na: " + "[".repeat(20_000) + "\n---\nx");
    assertEquals("T", note.title());
    assertTrue(note.problems().getFirst().reason().startsWith("the front matter is "));
  }

  /// Found by the fuzzer.
  @ParameterizedTest
  @ValueSource(strings = {"[\n\"G\\.", "[\"\\u12", "aa\"\\U", "[\"\\UFFFFFFFF"})
  void c8WhatTheTomlParserThrowsLosesNoNote(String broken) {
    Note note = read("+++\n" + broken + "\n+++\n\nbodyword");
    assertTrue(note.sections().getLast().text().contains("bodyword"));
    assertTrue(note.problems().getFirst().reason().contains("not TOML"));
  }

  @Test
  void c7ANoteTooLongIsShownAsFarAsItGoes() {
    String html = NoteRenderer.html(bytes("word ".repeat(1 << 20)), NOWHERE, NoteLimits.standard());
    assertTrue(html.startsWith("<p class=\"plain-text-note\">This note is too long"), html);
    assertTrue(html.length() < 2 << 20);
  }

  @Test
  void c7ANoteThatGrowsTooMuchIsShownAsText() {
    String html =
        NoteRenderer.html(
            bytes("[^a]".repeat(20_000) + "\n\n[^a]: b"), NOWHERE, NoteLimits.standard());
    assertTrue(html.contains("too complex"), () -> html.substring(0, 200));
  }

  @Test
  void c7ANoteIsReadAsFarAsIsSet() {
    NoteReader reader = new NoteReader(ZoneOffset.UTC, new NoteLimits(10, 10, LONG));
    assertEquals(List.of(), reader.read(FILE, bytes("one two345")).problems());
    Note cut = reader.read(FILE, bytes("one two3456"));
    assertEquals(
        "is longer than 10 bytes; only the beginning is indexed, as text",
        cut.problems().getFirst().reason());
    assertEquals("one two345", cut.sections().getLast().text());
  }

  @Test
  void c7ANoteIsShownAsFarAsIsSet() {
    NoteLimits limits = new NoteLimits(1000, 30, LONG);
    String fits = "*one* and so on to 30 letters.";
    assertTrue(NoteRenderer.html(bytes(fits), NOWHERE, limits).contains("<em>one</em>"));
    assertEquals(
        "<p class=\"plain-text-note\">This note is too long to show whole; here are its first 30"
            + " characters.</p><pre>*one* and so on to 30 letters.</pre>",
        NoteRenderer.html(bytes(fits + "."), NOWHERE, limits));
  }

  @Test
  void c6ANoteIsParsedForAsLongAsIsSet() {
    String text = "*one* ".repeat(10_000);
    NoteLimits none = new NoteLimits(1 << 20, 1 << 20, Duration.ZERO);
    NoteLimits enough = new NoteLimits(1 << 20, 1 << 20, LONG);
    assertTrue(
        NoteRenderer.html(bytes(text), NOWHERE, none)
            .contains("This note is too complex to show as Markdown within 0 ms."));
    assertTrue(NoteRenderer.html(bytes(text), NOWHERE, enough).contains("<em>one</em>"));
    assertEquals(
        "is too complex to parse as Markdown within 0 ms; indexed as plain text",
        new NoteReader(ZoneOffset.UTC, none)
            .read(FILE, bytes(text))
            .problems()
            .getFirst()
            .reason());
    assertEquals(
        List.of(), new NoteReader(ZoneOffset.UTC, enough).read(FILE, bytes(text)).problems());
  }

  @Test
  void c7AHugeWordIsOneWord() {
    Note note = inTime(() -> read("# " + "w".repeat(1_000_000) + "\n\nbodyword"));
    assertTrue(note.title().length() <= 256);
    Section section = note.sections().getLast();
    assertTrue(section.heading().length() <= 256);
    assertTrue(section.text().contains("w".repeat(1000)), "it is found all the same");
    assertTrue(section.text().contains("bodyword"));
  }

  private static Note read(String markdown) {
    return READER.read(FILE, bytes(markdown));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T inTime(Supplier<T> work) {
    return assertTimeoutPreemptively(GENEROUS, work::get);
  }

  private static List<String> parsers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.equals("daybook-parse"))
        .toList();
  }
}
