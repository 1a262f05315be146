package dev.daybook.note;

import com.vladsch.flexmark.html.HtmlRenderer;

/// Turns a note into HTML, which is not safe to show before it went through a sanitiser: notes are
/// written by anybody.
public final class NoteRenderer {
  /// HTML is twice as long as its Markdown at most, unless that was written to become much more.
  private static final int GROWTH = 2;

  private NoteRenderer() {}

  /// The body as HTML; a text that is too long, or that the parser gives up on, is shown as it is,
  /// below a line that says so.
  ///
  /// @param content the file, as it is on disk
  public static String html(byte[] content, Addresses addresses, NoteLimits limits) {
    String body = FrontMatter.of(text(content), (line, reason) -> {}).body();
    if (body.length() > limits.shown()) {
      return asText(tooLong(limits), body.substring(0, limits.shown()));
    }
    long longest = (long) GROWTH * limits.shown();
    return MarkdownParser.parse(
            body, limits.parsing(), document -> renderer(addresses).render(document))
        .filter(html -> html.length() <= longest)
        .orElseGet(() -> asText(tooComplex(limits), body));
  }

  private static String tooLong(NoteLimits limits) {
    return "This note is too long to show whole; here are its first %,d characters."
        .formatted(limits.shown());
  }

  private static String tooComplex(NoteLimits limits) {
    return "This note is too complex to show as Markdown within %d ms."
        .formatted(limits.parsing().toMillis());
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
