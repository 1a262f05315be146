package dev.daybook.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.note.Link;
import dev.daybook.note.Note;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// By what names links find a note, and which links it has itself: kept in a column of its own, so
/// that the graph of all notes can be drawn without reading the notes.
///
/// @param links each target and fragment once, in the order of the text
public record NoteNames(String path, String title, List<String> aliases, List<Link> links) {
  /// Links beyond this many of one note are not followed back from their targets.
  private static final int MAX_LINKS = 5_000;

  public NoteNames {
    aliases = List.copyOf(aliases);
    links = List.copyOf(links);
  }

  static NoteNames of(Note note) {
    List<Link> links = note.links();
    return new NoteNames(
        note.path(),
        note.title(),
        note.aliases(),
        links.subList(0, Math.min(links.size(), MAX_LINKS)));
  }

  BytesRef toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, path);
      write(out, title);
      out.writeInt(aliases.size());
      for (String alias : aliases) write(out, alias);
      out.writeInt(links.size());
      for (Link link : links) write(out, link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static NoteNames fromBytes(BytesRef bytes) {
    ByteArrayInputStream source = new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length);
    try (DataInputStream in = new DataInputStream(source)) {
      String path = readText(in);
      String title = readText(in);
      List<String> aliases = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) aliases.add(readText(in));
      List<Link> links = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) links.add(readLink(in));
      return new NoteNames(path, title, aliases, links);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Link link) throws IOException {
    write(out, link.target());
    write(out, link.fragment());
    write(out, link.kind().name());
    out.writeInt(link.line());
  }

  /// The label is not kept: nobody asks for it again.
  private static Link readLink(DataInputStream in) throws IOException {
    String target = readText(in);
    String fragment = readText(in);
    Link.Kind kind = Link.Kind.valueOf(readText(in));
    return new Link(target, fragment, "", kind, in.readInt());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
