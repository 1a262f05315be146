package dev.daybook.note;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Turns a note into HTML, which is not safe to show before it went through a sanitiser: notes are
/// written by anybody.
public final class NoteRenderer {
  /// Sets the ids of a note apart from those of the page around it.
  private static final String ID_PREFIX = "n-";

  private NoteRenderer() {}

  /// The body as HTML; a text that the parser gives up on is shown as it is.
  ///
  /// @param address gives the address of the note that a link leads to
  public static String html(byte[] content, Function<Link, Optional<String>> address) {
    FrontMatter front =
        FrontMatter.of(TextDecoder.decode(content, reason -> {}), (line, reason) -> {});
    return MarkdownParser.parse(front.body(), document -> renderer(address).render(document))
        .orElseGet(() -> asText(front.body()));
  }

  private static String asText(String body) {
    String escaped = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p class=\"plain-text\">This note is too complex to show as Markdown.</p><pre>"
        + escaped
        + "</pre>";
  }

  private static HtmlRenderer renderer(Function<Link, Optional<String>> address) {
    return HtmlRenderer.builder(MarkdownParser.OPTIONS)
        .nodeRendererFactory(options -> new Links(address))
        .build();
  }

  /// Gives headings the anchors of their sections, and links the addresses of their notes.
  private static final class Links implements NodeRenderer {
    private final Function<Link, Optional<String>> address;
    private final Slugs slugs = new Slugs();

    Links(Function<Link, Optional<String>> address) {
      this.address = address;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(Heading.class, this::heading),
          new NodeRenderingHandler<>(WikiLink.class, this::wikilink),
          new NodeRenderingHandler<>(WikiImage.class, this::embed),
          new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Link.class, this::link));
    }

    private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
      String id = ID_PREFIX + slugs.anchor(plain(heading), "");
      html.line();
      html.raw("<h" + heading.getLevel() + " id=\"" + escaped(id) + "\">");
      context.renderChildren(heading);
      html.raw("</h" + heading.getLevel() + ">");
      html.line();
    }

    private static String plain(Heading heading) {
      return new SectionText(heading.getDocument(), offset -> 0).inline(heading).strip();
    }

    private void wikilink(WikiLink node, NodeRendererContext context, HtmlWriter html) {
      String label = node.getText().isNotNull() ? node.getText().toString() : "";
      anchor(node.getPageRef().toString(), node.getAnchorRef().toString(), label, html);
    }

    private void embed(WikiImage node, NodeRendererContext context, HtmlWriter html) {
      anchor(node.getPageRef().toString(), node.getAnchorRef().toString(), "", html);
    }

    private void anchor(String target, String fragment, String label, HtmlWriter html) {
      String shown =
          label.isEmpty() ? target + (fragment.isEmpty() ? "" : " > " + fragment) : label;
      Link link = new Link(target, fragment, shown, Link.Kind.WIKILINK, 0);
      Optional<String> url = address.apply(link);
      if (url.isEmpty()) html.raw("<span class=\"unresolved\">");
      else html.raw("<a href=\"" + escaped(url.get() + hash(fragment)) + "\">");
      html.text(shown);
      html.raw(url.isEmpty() ? "</span>" : "</a>");
    }

    private void link(
        com.vladsch.flexmark.ast.Link node, NodeRendererContext context, HtmlWriter html) {
      html.raw("<a href=\"" + escaped(address(node)) + "\">");
      context.renderChildren(node);
      html.raw("</a>");
    }

    private String address(com.vladsch.flexmark.ast.Link node) {
      LinkCollector collector = new LinkCollector(node.getDocument(), offset -> 0);
      collector.markdown(node);
      if (collector.found().isEmpty()) return node.getUrl().unescape();
      Link link = collector.found().get(0);
      if (link.target().isEmpty()) return hash(link.fragment());
      return address.apply(link).map(url -> url + hash(link.fragment())).orElse("#");
    }

    private static String hash(String fragment) {
      return fragment.isEmpty() ? "" : "#" + ID_PREFIX + Slugs.slug(fragment);
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
  }
}
