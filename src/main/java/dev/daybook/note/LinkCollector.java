package dev.daybook.note;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Collects the links of a note that may lead to other notes.
final class LinkCollector {
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  private static final Pattern PLAIN_ADDRESS = Pattern.compile("\\((https?:|/|\\.)[^\\s()]*\\)");
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i).*\\.(avif|bmp|gif|jpe?g|png|svg|webp|pdf|mp3|m4a|ogg|wav|flac|mp4|mov|webm|mkv)");
  private static final Pattern FILE = Pattern.compile("(?i).*\\.[a-z0-9]{1,5}");

  private final Document document;
  private final IntUnaryOperator line;
  private final List<Link> found = new ArrayList<>();

  LinkCollector(Document document, IntUnaryOperator line) {
    this.document = document;
    this.line = line;
  }

  List<Link> found() {
    return List.copyOf(found);
  }

  /// Whether a paragraph holds nothing but links and what stands between them.
  boolean isOnlyLinks(Node paragraph) {
    boolean links = false;
    for (Node child : paragraph.getChildren()) {
      switch (child) {
        case WikiLink link -> links = true;
        case WikiImage link -> links = true;
        case com.vladsch.flexmark.ast.Link link -> links = true;
        case AutoLink link -> links = true;
        case LinkRef link when link.getReferenceNode(document) != null -> links = true;
        case SoftLineBreak line -> {}
        case Text text -> {
          if (text.getChars().toString().chars().anyMatch(Character::isLetterOrDigit)) return false;
        }
        default -> {
          return false;
        }
      }
    }
    return links;
  }

  /// The text that a wikilink shows.
  String wikilink(WikiLink link) {
    String target = link.getPageRef().toString();
    String fragment = link.getAnchorRef().toString();
    String label = label(link);
    if (!isPlainLink(link)) add(target, fragment, label, Link.Kind.WIKILINK, link);
    return label;
  }

  /// What stands after `|`, else where the link leads.
  static String label(WikiLink link) {
    String label = link.getText().toString().strip();
    if (link.getTextSeparatorMarker().isNotEmpty() && !label.isEmpty()) return label;
    return shown(link.getPageRef().toString().strip(), link.getAnchorRef().toString());
  }

  /// Whether it is the label in brackets of a link elsewhere: `[[2015-01] …](https://…)`.
  static boolean isPlainLink(WikiLink link) {
    return link.getNext() instanceof Text next
        && PLAIN_ADDRESS.matcher(next.getChars()).lookingAt();
  }

  /// A text without the address at its beginning that belongs to the link before it.
  static String withoutAddress(Text text) {
    boolean belongs = text.getPrevious() instanceof WikiLink link && isPlainLink(link);
    String all = text.getChars().toString();
    return belongs ? PLAIN_ADDRESS.matcher(all).replaceFirst("") : all;
  }

  /// The name of a note that is embedded is shown; that of a picture or a sound is not for reading.
  String embed(WikiImage embed) {
    String target =
        embed.getPageRef() + (embed.getAnchorRef().isNotNull() ? "#" + embed.getAnchorRef() : "");
    int hash = target.indexOf('#');
    String page = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    if (MEDIA.matcher(page.strip()).matches()) return "";
    add(page, fragment, page, Link.Kind.EMBED, embed);
    return page;
  }

  void markdown(com.vladsch.flexmark.ast.Link link) {
    address(link.getUrl().unescape(), link.getText().toString(), link);
  }

  void reference(LinkRef link) {
    Reference reference = link.getReferenceNode(document);
    if (reference != null) {
      address(reference.getUrl().unescape(), link.getText().toString(), link);
    }
  }

  /// Whether the definition that a reference names is there.
  boolean leads(LinkRef link) {
    return link.getReferenceNode(document) != null;
  }

  /// Whether an address leads out of the notes folder: to another site, or to a program.
  static boolean isOutside(String address) {
    return SCHEME.matcher(address).matches();
  }

  /// Only what leads to a note is a link here: no other site, no picture.
  void address(String address, String label, Node node) {
    if (isOutside(address)) return;
    int hash = address.indexOf('#');
    String path = decoded(hash < 0 ? address : address.substring(0, hash));
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    boolean otherFile = FILE.matcher(path).matches() && !NotesFolder.isNote(path);
    if (!otherFile) add(path, fragment, label, Link.Kind.MARKDOWN, node);
  }

  private void add(String target, String fragment, String label, Link.Kind kind, Node node) {
    int at = line.applyAsInt(node.getStartOffset());
    found.add(new Link(target.strip(), fragment.strip(), label, kind, at));
  }

  private static String shown(String target, String fragment) {
    return fragment.isEmpty() ? target : target.isEmpty() ? fragment : target + " > " + fragment;
  }

  /// A `%` that begins no code stands for itself.
  static String decoded(String text) {
    if (text.indexOf('%') < 0) return text;
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
