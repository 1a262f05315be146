package dev.daybook.note;

import com.vladsch.flexmark.html.HtmlRenderer;

/// Turns a note into HTML, which is not safe to show before it went through a sanitiser: notes are
/// written by anybody.
public final class NoteRenderer {
  private NoteRenderer() {}

  /// The body as HTML; a text that the parser gives up on is shown as it is.
  ///
  /// @param content the file, as it is on disk
  public static String html(byte[] content, Addresses addresses) {
    FrontMatter front = FrontMatter.of(text(content), (line, reason) -> {});
    return MarkdownParser.parse(front.body(), document -> renderer(addresses).render(document))
        .orElseGet(() -> asText(front.body()));
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

  private static String asText(String body) {
    String escaped = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p class=\"plain-text-note\">This note is too complex to show as Markdown.</p><pre>"
        + escaped
        + "</pre>";
  }
}
