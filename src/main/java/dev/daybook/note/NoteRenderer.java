package dev.daybook.note;

import com.vladsch.flexmark.html.HtmlRenderer;

/// Turns a note into HTML, which is not safe to show before it went through a sanitiser: notes are
/// written by anybody.
public final class NoteRenderer {
  /// The longest text that is shown as Markdown; longer ones are books or logs.
  private static final int MAX_CHARS = 1 << 20;

  /// Twice what the longest text becomes, unless it was written to become much more.
  private static final int MAX_HTML_CHARS = 2 << 20;

  private NoteRenderer() {}

  /// The body as HTML; a text that is too long, or that the parser gives up on, is shown as it is,
  /// below a line that says so.
  ///
  /// @param content the file, as it is on disk
  public static String html(byte[] content, Addresses addresses) {
    String body = FrontMatter.of(text(content), (line, reason) -> {}).body();
    if (body.length() > MAX_CHARS) {
      String shown = body.substring(0, MAX_CHARS);
      return asText("This note is too long to show whole; here is how it begins.", shown);
    }
    return MarkdownParser.parse(body, document -> renderer(addresses).render(document))
        .filter(html -> html.length() <= MAX_HTML_CHARS)
        .orElseGet(() -> asText("This note is too complex to show as Markdown.", body));
  }

  /// The file as text, front matter and all.
  public static String text(byte[] content) {
    return TextDecoder.decode(content, reason -> {});
  }

  private static HtmlRenderer renderer(Addresses addresses) {
    return HtmlRenderer.builder(MarkdownParser.OPTIONS)
        .nodeRendererFactory(options -> new NoteNodes(addresses))
        .build();
  }

  private static String asText(String why, String body) {
    String escaped = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p class=\"plain-text-note\">" + why + "</p><pre>" + escaped + "</pre>";
  }
}
