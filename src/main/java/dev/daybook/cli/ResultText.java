package dev.daybook.cli;

import dev.daybook.index.Numbers;
import dev.daybook.search.Explanation;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import java.io.PrintWriter;
import java.util.List;

/// Writes notes found for a person at a terminal: the title, and then of each section the place, as
/// editors take it, and what was found there.
record ResultText(Ink ink) {
  void write(NoteHit hit, PrintWriter out) {
    out.println(ink.title(Terminal.printable(hit.title()), hit.titleMatches()) + about(hit));
    if (hit.state().isStale()) out.println("  " + ink.faint("(changed since it was indexed)"));
    for (SectionHit section : hit.sections()) {
      out.println("  " + place(hit, section));
      for (Snippet snippet : section.snippets()) {
        snippet.lines().forEach(line -> out.println("    " + line(line)));
      }
    }
    if (hit.sections().isEmpty()) out.println("  " + ink.path(path(hit)));
    Explanation why = hit.explanation();
    if (why != null) {
      why.reasons().forEach(reason -> out.println("  " + ink.faint(Terminal.printable(reason))));
    }
    if (hit.moreSections() > 0) {
      out.println("  and " + Numbers.count(hit.moreSections(), "more section"));
    }
    out.println();
  }

  private String line(Snippet line) {
    return ink.marked(Terminal.printable(line.text()), line.ranges());
  }

  private String about(NoteHit hit) {
    StringBuilder about = new StringBuilder();
    if (hit.date() != null) about.append("  ").append(hit.date());
    for (String tag : hit.tags()) about.append("  #").append(Terminal.printable(tag));
    return ink.faint(about.toString());
  }

  private String place(NoteHit hit, SectionHit section) {
    List<String> crumbs = section.breadcrumb();
    boolean titled = !crumbs.isEmpty() && crumbs.getFirst().equals(hit.title());
    String below = String.join(" > ", crumbs.subList(titled ? 1 : 0, crumbs.size()));
    String place = ink.path(path(hit) + ":" + section.line());
    return below.isEmpty() ? place : place + "  " + Terminal.printable(below);
  }

  private static String path(NoteHit hit) {
    return Terminal.printable(hit.file().path());
  }
}
