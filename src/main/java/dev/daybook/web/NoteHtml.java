package dev.daybook.web;

import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteRenderer;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.Query;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchResult.Range;
import java.io.IOException;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/// A note as HTML that is safe to show, with the matches of a query marked.
final class NoteHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "em",
              "strong",
              "del",
              "code",
              "pre",
              "blockquote",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a",
              "sup",
              "sub",
              "span",
              "div",
              "dl",
              "dt",
              "dd",
              "kbd",
              "details",
              "summary")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("id")
          .matching(java.util.regex.Pattern.compile("n-.*"))
          .globally()
          .allowAttributes("class")
          .matching(java.util.regex.Pattern.compile("language-[\\w+-]+|unresolved|plain-text"))
          .onElements("code", "span", "p")
          .allowAttributes("align")
          .onElements("th", "td")
          .requireRelsOnLinks("noopener", "noreferrer")
          .toFactory();

  private final Journal journal;
  private final NotesFolder notes;
  private final Query query;

  NoteHtml(Journal journal, NotesFolder notes, Query query) {
    this.journal = journal;
    this.notes = notes;
    this.query = query;
  }

  /// The body of the note as it is on disk now.
  String of(NoteFile file) {
    try {
      String path = file.path();
      String html =
          NoteRenderer.html(notes.read(file), link -> journal.target(path, link).map(Urls::note));
      StringBuilder safe = new StringBuilder();
      HtmlStreamEventReceiver marking = new Marking(HtmlStreamRenderer.create(safe, problem -> {}));
      HtmlSanitizer.sanitize(html, POLICY.apply(marking));
      return safe.toString();
    } catch (IOException e) {
      return "<p>" + MarkedText.escaped("The file can't be read: " + e.getMessage()) + "</p>";
    }
  }

  /// Marks matches in text that has passed the sanitiser.
  private final class Marking implements HtmlStreamEventReceiver {
    private final HtmlStreamEventReceiver out;

    Marking(HtmlStreamEventReceiver out) {
      this.out = out;
    }

    @Override
    public void openDocument() {
      out.openDocument();
    }

    @Override
    public void closeDocument() {
      out.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
      out.openTag(name, attributes);
    }

    @Override
    public void closeTag(String name) {
      out.closeTag(name);
    }

    @Override
    public void text(String text) {
      int at = 0;
      List<Range> ranges = text.isBlank() ? List.of() : journal.matches(query, text);
      for (Range range : ranges) {
        out.text(text.substring(at, range.start()));
        out.openTag("mark", List.of());
        out.text(text.substring(range.start(), range.end()));
        out.closeTag("mark");
        at = range.end();
      }
      out.text(text.substring(at));
    }
  }
}
