package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.note.NoteFile;
import dev.daybook.search.FileState;
import dev.daybook.search.Journal.Heading;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The note as the server writes it, for browsers that run no script of it.
class NotePageTest {
  private static final NoteLinks NO_LINKS = new NoteLinks(List.of(), List.of(), List.of());

  private static String header(String title, Heading first, String html) {
    NoteView note =
        new NoteView(
            new NoteFile("a.md", 1, Instant.EPOCH),
            FileState.AS_INDEXED,
            title,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Instant.EPOCH,
            null,
            false,
            Map.of(),
            List.of(first),
            List.of());
    String page = NotePage.html(note, NO_LINKS, html);
    return page.replaceAll(".*<header[^>]*>|<p class=\"hit-meta\"></p></header>|<footer.*", "");
  }

  @Test
  void aTitleIsSaidOnce() {
    Heading tea = new Heading("Tea & milk", 1, "tea", 1);
    assertEquals(
        "<h1 id=\"n-tea\"><mark>Tea</mark> &amp; milk</h1><div class=\"note-body\" dir=\"auto\"><p>Hot.</p></div>",
        header("Tea & milk", tea, "<h1 id=\"n-tea\"><mark>Tea</mark> &amp; milk</h1><p>Hot.</p>"));
    assertEquals(
        "<h1 dir=\"auto\">Other</h1><div class=\"note-body\" dir=\"auto\"><h1 id=\"n-tea\">Tea</h1></div>",
        header("Other", tea, "<h1 id=\"n-tea\">Tea</h1>"));
    assertEquals(
        "<h1 dir=\"auto\">Tea</h1><div class=\"note-body\" dir=\"auto\"><p>Hot.</p></div>",
        header("Tea", new Heading("Tea", 2, "tea", 3), "<p>Hot.</p>"));
  }
}
