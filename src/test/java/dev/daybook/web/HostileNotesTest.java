package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.hostile.HostileNotes;
import dev.daybook.hostile.Verdict;
import dev.daybook.note.Addresses;
import dev.daybook.note.Link;
import dev.daybook.note.MarkdownParser;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteRenderer;
import dev.daybook.search.SearchResult.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a note says, what is shown of it is harmless, as another parser reads it.
class HostileNotesTest {
  /// Enough to meet every payload and every wrapping many times; `-Ddaybook.hostile.notes=100000`
  /// reads them all, in a minute.
  private static final int NOTES = Integer.getInteger("daybook.hostile.notes", 8000);

  /// Leads wherever a note wants to, so that no address is lost before it can do harm.
  private static final Addresses WILLING =
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

  @Test
  void c1C2C3NoNoteRunsOrLoadsAnything() throws InterruptedException {
    List<HostileNotes> notes = HostileNotes.all();
    assertTrue(notes.size() > 30_000, () -> "only " + notes.size());
    long seed = new Random().nextLong();
    Collections.shuffle(notes, new Random(seed));
    List<HostileNotes> some = notes.subList(0, Math.min(NOTES, notes.size()));
    List<String> faults = new ArrayList<>();
    Thread thread = MarkdownParser.bigStackThread(() -> judge(some, faults), "judge");
    thread.start();
    thread.join();
    assertEquals(List.of(), faults, () -> "seed " + seed);
  }

  private static void judge(List<HostileNotes> notes, List<String> faults) {
    for (HostileNotes note : notes) {
      byte[] content = note.markdown().getBytes(StandardCharsets.UTF_8);
      String html = NoteRenderer.html(content, WILLING, NoteLimits.standard());
      String shown = NoteHtml.marked(html, text -> List.of(new Range(0, text.length())));
      List<String> found = Verdict.of(shown);
      if (!found.isEmpty()) faults.add(note + " -> " + found);
    }
  }
}
