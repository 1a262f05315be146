package dev.daybook.web;

import static dev.daybook.web.MarkedText.escaped;

import dev.daybook.search.Journal.Heading;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteRef;
import dev.daybook.search.Journal.NoteView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One note as HTML for reading: its title, date and tags, its text, and the notes around it.
final class NotePage {
  /// The heading that a note begins with, which is not to be said twice when it is the title.
  private static final Pattern OPENING = Pattern.compile("\\s*<h1 id=\"([^\"]*)\".*?</h1>");

  private NotePage() {}

  /// The note.
  ///
  /// @param html its text, safe to show
  static String html(NoteView note, NoteLinks links, String html) {
    Matcher opening = OPENING.matcher(html);
    boolean isTitle = opening.lookingAt() && beginsWithTitle(note, opening.group(1));
    String heading =
        isTitle ? opening.group() : "<h1 dir=\"auto\">" + escaped(note.title()) + "</h1>";
    String body = isTitle ? html.substring(opening.end()) : html;
    return ("<article class=\"note\"><header class=\"note-head\">"
            + heading
            + meta(note)
            + "</header>")
        + ("<div class=\"note-body\" dir=\"auto\">" + body + "</div>")
        + ("<footer class=\"note-foot\">" + refs("Linked from", links.back()))
        + (refs("Links to", links.out()) + "</footer></article>");
  }

  /// Whether the first heading says the title, and is the one with that id.
  private static boolean beginsWithTitle(NoteView note, String id) {
    if (note.headings().isEmpty()) return false;
    Heading first = note.headings().getFirst();
    return first.text().strip().equals(note.title()) && id.equals(escaped("n-" + first.anchor()));
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
