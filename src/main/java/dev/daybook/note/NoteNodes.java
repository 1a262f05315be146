package dev.daybook.note;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Renders what is different in a note from other Markdown: headings have the anchors of their
/// sections, links lead to notes, and images come from the notes folder.
///
/// For one document.
final class NoteNodes implements NodeRenderer {
  /// Sets the ids of a note apart from those of the page around it.
  private static final String ID_PREFIX = "n-";

  private final Addresses addresses;
  private final Slugs slugs = new Slugs();

  NoteNodes(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Heading.class, this::heading),
        new NodeRenderingHandler<>(Text.class, NoteNodes::text),
        new NodeRenderingHandler<>(WikiLink.class, this::wikilink),
        new NodeRenderingHandler<>(WikiImage.class, this::embed),
        new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Link.class, this::link),
        new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
        new NodeRenderingHandler<>(Image.class, this::image),
        new NodeRenderingHandler<>(ImageRef.class, this::imageRef));
  }

  private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
    SectionText text = new SectionText(heading.getDocument(), offset -> 0);
    String id = ID_PREFIX + slugs.anchor(HeadingName.of(heading, text));
    html.line();
    html.raw("<h" + heading.getLevel() + " id=\"" + escaped(id) + "\">");
    context.renderChildren(heading);
    html.raw("</h" + heading.getLevel() + ">");
    html.line();
  }

  /// The id that a heading gives itself is not for reading.
  private static void text(Text text, NodeRendererContext context, HtmlWriter html) {
    boolean endsHeading = text.getParent() instanceof Heading && text.getNext() == null;
    if (endsHeading) html.text(HeadingName.withoutId(text.getChars().unescape()));
    else context.delegateRender();
  }

  private void wikilink(WikiLink node, NodeRendererContext context, HtmlWriter html) {
    String target = node.getPageRef().toString().strip();
    String fragment = node.getAnchorRef().toString();
    String label = LinkCollector.label(node);
    Link link = new Link(target, fragment, label, Link.Kind.WIKILINK, 0);
    Optional<String> url = addresses.note(link).or(() -> addresses.file(target));
    open(url.map(found -> found + hash(fragment)), html);
    html.text(label);
    close(url, html);
  }

  /// An image is shown; of everything else that is embedded, where it is.
  private void embed(WikiImage node, NodeRendererContext context, HtmlWriter html) {
    String target = node.getPageRef().toString().strip();
    String fragment = node.getAnchorRef().toString();
    Link link = new Link(target, fragment, target, Link.Kind.EMBED, 0);
    Optional<String> note = addresses.note(link).map(found -> found + hash(fragment));
    Optional<String> file = note.isPresent() ? Optional.empty() : addresses.file(target);
    if (file.isPresent()) {
      image(file.get(), target, html);
      return;
    }
    open(note, html);
    html.text(target);
    close(note, html);
  }

  private void link(
      com.vladsch.flexmark.ast.Link node, NodeRendererContext context, HtmlWriter html) {
    link(node, node.getUrl().unescape(), context, html);
  }

  private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
    Reference reference = node.getReferenceNode(context.getDocument());
    if (reference == null) context.delegateRender();
    else link(node, reference.getUrl().unescape(), context, html);
  }

  private void link(Node node, String address, NodeRendererContext context, HtmlWriter html) {
    Optional<String> url = url(node, address);
    open(url, html);
    context.renderChildren(node);
    close(url, html);
  }

  private Optional<String> url(Node node, String address) {
    if (LinkCollector.isOutside(address)) return Optional.of(address);
    LinkCollector collector = new LinkCollector(node.getDocument(), offset -> 0);
    collector.address(address, "", node);
    List<Link> links = collector.found();
    if (links.isEmpty()) return addresses.file(path(address));
    Link link = links.getFirst();
    if (link.target().isEmpty()) return Optional.of(hash(link.fragment()));
    return addresses
        .note(link)
        .or(() -> addresses.file(link.target()))
        .map(found -> found + hash(link.fragment()));
  }

  private void image(Image node, NodeRendererContext context, HtmlWriter html) {
    image(node, node.getUrl().unescape(), html);
  }

  private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
    Reference reference = node.getReferenceNode(context.getDocument());
    if (reference == null) context.delegateRender();
    else image(node, reference.getUrl().unescape(), html);
  }

  private void image(Node node, String address, HtmlWriter html) {
    String alt = new SectionText(node.getDocument(), offset -> 0).inline(node).strip();
    Optional<String> url =
        LinkCollector.isOutside(address) ? Optional.of(address) : addresses.file(path(address));
    if (url.isPresent()) {
      image(url.get(), alt, html);
    } else {
      open(url, html);
      html.text(alt.isEmpty() ? address : alt);
      close(url, html);
    }
  }

  private static void image(String url, String alt, HtmlWriter html) {
    html.raw("<img src=\"" + escaped(url) + "\" alt=\"" + escaped(alt) + "\">");
  }

  /// What stands before the query and the fragment of a relative address.
  private static String path(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) end++;
    return LinkCollector.decoded(address.substring(0, end));
  }

  /// A link, or what looks like none when it leads nowhere.
  private static void open(Optional<String> url, HtmlWriter html) {
    html.raw(
        url.map(found -> "<a href=\"" + escaped(found) + "\">")
            .orElse("<span class=\"unresolved\">"));
  }

  private static void close(Optional<String> url, HtmlWriter html) {
    html.raw(url.isPresent() ? "</a>" : "</span>");
  }

  private static String hash(String fragment) {
    return fragment.isEmpty() ? "" : "#" + ID_PREFIX + Slugs.slug(fragment);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
