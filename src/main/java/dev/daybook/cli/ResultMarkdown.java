package dev.daybook.cli;

import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import java.io.PrintWriter;

/// Writes notes found as a Markdown list of links, with matches in bold, to paste into a note.
final class ResultMarkdown {
  private ResultMarkdown() {}

  static void write(NoteHit hit, PrintWriter out) {
    String date = hit.date() == null ? "" : " " + hit.date();
    out.println("- " + link(hit.title(), hit.file().path(), "") + date);
    for (SectionHit section : hit.sections()) {
      String heading = section.heading().isEmpty() ? "…" : section.heading();
      out.println("  - " + link(heading, hit.file().path(), section.anchor()));
      for (Snippet snippet : section.snippets()) out.println("    - " + bold(snippet));
    }
  }

  /// In angle brackets, so that spaces and brackets in a path are just that.
  private static String link(String label, String path, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + anchor;
    String target = (path.replace("%", "%25").replace("#", "%23") + fragment);
    String address = target.replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A");
    return "[" + escaped(label) + "](<" + address + ">)";
  }

  private static String bold(Snippet snippet) {
    StringBuilder line = new StringBuilder();
    String text = snippet.text();
    int at = 0;
    for (Range range : snippet.ranges()) {
      line.append(escaped(text.substring(at, range.start())));
      line.append("**").append(escaped(text.substring(range.start(), range.end()))).append("**");
      at = range.end();
    }
    return line.append(escaped(text.substring(at))).toString();
  }

  private static String escaped(String text) {
    return Terminal.printable(text).replaceAll("[\\\\`*_\\[\\]<>#|&~]", "\\\\$0");
  }
}
