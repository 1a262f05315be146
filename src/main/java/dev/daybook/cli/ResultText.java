package dev.daybook.cli;

import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Suggestion;
import java.io.PrintWriter;

/// Writes a search result for a person at a terminal.
final class ResultText {
  private ResultText() {}

  static void write(SearchResult result, PrintWriter out) {
    for (NoteHit hit : result.hits()) write(hit, out);
    out.println(count(result.notes(), "note") + ", " + count(result.sections(), "section"));
    for (Suggestion suggestion : result.suggestions()) {
      out.println(
          "Try: %s (%s, %s)"
              .formatted(suggestion.query(), suggestion.why(), count(suggestion.notes(), "note")));
    }
  }

  private static void write(NoteHit hit, PrintWriter out) {
    String date = hit.date() == null ? "" : "  " + hit.date();
    out.println(printable(hit.title()) + date);
    for (SectionHit section : hit.sections()) {
      String crumbs = String.join(" > ", section.breadcrumb());
      out.println("  " + hit.file().path() + ":" + section.line() + "  " + printable(crumbs));
      for (Snippet snippet : section.snippets()) out.println("    " + printable(snippet.text()));
    }
    if (hit.moreSections() > 0) out.println("  and " + hit.moreSections() + " more sections");
    out.println();
  }

  /// A note must not be able to send orders to the terminal.
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
