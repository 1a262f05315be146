package dev.daybook.web;

import static dev.daybook.web.MarkedText.escaped;

import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteRef;
import dev.daybook.search.Journal.NoteView;
import java.util.List;

/// One note as HTML for reading: its title, date and tags, its text, and the notes around it.
final class NotePage {
  private NotePage() {}

  /// The note.
  ///
  /// @param html its text, safe to show
  static String html(NoteView note, NoteLinks links, String html) {
    return "<article class=\"note\"><header class=\"note-head\"><h1><bdi>%s</bdi></h1>%s</header>"
            .formatted(escaped(note.title()), meta(note))
        + ("<div class=\"note-body\" dir=\"auto\">" + html + "</div>")
        + ("<footer class=\"note-foot\">" + refs("Linked from", links.back()))
        + (refs("Links to", links.out()) + "</footer></article>");
  }

  private static String meta(NoteView note) {
    StringBuilder out = new StringBuilder("<p class=\"hit-meta\">");
    if (note.date() != null) {
      out.append("<time datetime=\"%1$s\">%1$s</time> ".formatted(note.date()));
    }
    for (String tag : note.tags()) {
      String url = "/" + QueryString.parse("").with("tag", tag).print();
      out.append(HitsHtml.link("tag", url, "<bdi>#" + escaped(tag) + "</bdi>")).append(' ');
    }
    return out.append("</p>").toString();
  }

  private static String refs(String heading, List<NoteRef> notes) {
    if (notes.isEmpty()) return "";
    StringBuilder out = new StringBuilder("<section class=\"links\"><h2>" + heading + "</h2><ul>");
    for (NoteRef note : notes) {
      String title = "<bdi>" + escaped(note.title()) + "</bdi>";
      out.append("<li>").append(HitsHtml.link("", Urls.note(note.path()), title)).append("</li>");
    }
    return out.append("</ul></section>").toString();
  }
}
