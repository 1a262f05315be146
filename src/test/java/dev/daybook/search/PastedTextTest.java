package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.search.SearchResult.NoteHit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is copied out of a note finds the section that it is from, whatever signs are in it.
class PastedTextTest {
  /// The lines of one section each, as a person reads them; of any two, one lacks most words of the
  /// other.
  private static final List<String> LINES =
      List.of(
          "Restart it with systemctl --user restart sync.timer",
          "See ADR-016: one index per folder [superseded]",
          "foo.bar() throws when baz[3] is null",
          "The path is /usr/local/share/daybook/web - not /opt",
          "Ask ann.lee@example.org or call +49 30 1234",
          "Version 3.1. is out, 3.2.0-rc.1 follows",
          "C++ and C# and .NET and F# were compared",
          "Ticket #5 blocks #17",
          "a[i] = b[i] * c[j] - 2 / d",
          "TODO: water the ferns (every 3 days!)",
          "12:30-13:15 lunch @ Café Müller",
          "SELECT * FROM notes WHERE tag = 'a/b' AND id <> 7;",
          "if (x == null || y != 0) return -1; // never",
          "git rebase -i HEAD~3 && git push --force-with-lease",
          "https://example.org/a/b.html?q=1#top moved",
          "[ ] buy milk, [x] buy bread",
          "price: $4.99/kg (was 5.49) ~10% off",
          "^[a-z]+$ matches lower case only",
          "C:\\Users\\ann\\notes\\2024-03-11.md",
          "snake_case, camelCase, kebab-case, SCREAMING_CASE",
          "key=value; other=\"quoted value\"",
          "NOT all AND some OR none: NEAR/3 is an operator",
          "title: of a book, tag: of a shirt, date: of a meeting",
          "-- \"To be, or not to be\" -- W. S.",
          "1. first 2) second (3) third * fourth + fifth");

  @TempDir private Path folder;

  /// Each line in a note of its own, among other words, in a code block so that it stays as it is.
  private SmallJournal journal() throws IOException {
    SmallJournal notes = new SmallJournal(folder);
    for (int i = 0; i < LINES.size(); i++) {
      String text =
          "# Note\n\nOpening.\n\n## Part " + letter(i) + "\n\n```\n" + LINES.get(i) + "\n```\n";
      notes.add(letter(i) + ".md", text);
    }
    return notes;
  }

  private static String letter(int i) {
    return String.valueOf((char) ('a' + i));
  }

  @Test
  void findsItsSectionFirst() throws IOException {
    try (SmallJournal notes = journal()) {
      TreeMap<String, String> lost = new TreeMap<>();
      for (int i = 0; i < LINES.size(); i++) {
        String quoted = '"' + LINES.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        for (String typed : List.of(LINES.get(i), LINES.get(i) + " ", quoted)) {
          String first = first(notes, typed);
          if (!first.equals("Part " + letter(i))) lost.put(typed, first);
        }
      }
      assertEquals(new TreeMap<>(), lost);
    }
  }

  /// The heading of the best section of the first note.
  private static String first(SmallJournal notes, String typed) throws IOException {
    List<NoteHit> hits = notes.search(typed).hits();
    if (hits.isEmpty() || hits.get(0).sections().isEmpty()) return "nothing";
    return hits.get(0).sections().get(0).heading();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          C++,            Part g
          C#,             Part g
          .NET,           Part g
          ADR-016,        Part b
          adr-016,        Part b
          foo.bar(),      Part c
          foo.bar,        Part c
          ann.lee@example.org, Part e
          3.1.,           Part f
          3.2.0-rc.1,     Part f
          #5,             Part h
          HEAD~3,         Part n
          --force-with-lease, Part n
          /usr/local/share, Part d
          baz[3],         Part c
          a/b,            Part l
          sync.timer,     Part a
          camelCase,      Part t
          TODO:,          Part j
          """)
  void findsNamesAsTyped(String typed, String heading) throws IOException {
    try (SmallJournal notes = journal()) {
      List<String> missed = new ArrayList<>();
      for (String form : List.of(typed, typed + " ", '"' + typed + '"')) {
        if (!first(notes, form).equals(heading)) missed.add(form + " " + first(notes, form));
      }
      assertTrue(missed.isEmpty(), missed.toString());
    }
  }
}
