package dev.daybook.web;

import dev.daybook.search.SearchResult.Range;
import java.util.List;
import java.util.function.Function;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/// Makes the HTML of a note safe to show: what is not known to be harmless goes, whoever wrote it.
///
/// Links lead to the web, to mail, to notes and files of the same server and within the note;
/// images come from the note's own folder or stand in the note itself. Nothing runs, styles,
/// submits or loads from elsewhere, and no id but `n-…` can be taken for one of the page's.
final class NoteHtml {
  private NoteHtml() {}

  /// The HTML without anything that could do harm.
  static String safe(String html) {
    return marked(html, text -> List.of());
  }

  /// The same, with `<mark>` around every match. Matches are found in the text as it is read,
  /// across inline markup and entities, and marked after everything else has been made safe.
  ///
  /// @param matches where a text matches: in order, without overlap
  static String marked(String html, Function<String, List<Range>> matches) {
    StringBuilder out = new StringBuilder(html.length());
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, badHtml -> {});
    MarkingReceiver marking = new MarkingReceiver(renderer, matches);
    HtmlSanitizer.sanitize(html, HtmlPolicy.FACTORY.apply(marking), RemoteImages::new);
    return out.toString();
  }
}
