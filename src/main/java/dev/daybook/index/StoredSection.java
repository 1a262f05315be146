package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import dev.daybook.note.Section.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;

/// What the index keeps of a section to show it.
///
/// @param heading "" for a head without one
/// @param above the headings above, outermost first
/// @param text the words of the section as a person reads them
/// @param code which lines of the text are code, in order
/// @param linkText the words of its lines that hold nothing but links
public record StoredSection(
    String heading,
    List<String> above,
    String anchor,
    int level,
    int line,
    String text,
    List<Span> code,
    String linkText) {

  static StoredSection read(Document document) {
    return new StoredSection(
        text(document, TextField.HEADING),
        List.of(document.getValues(Schema.SECTION_ABOVE)),
        document.get(Schema.SECTION_ANCHOR),
        number(document, Schema.SECTION_LEVEL),
        number(document, Schema.SECTION_LINE),
        text(document, TextField.BODY),
        code(document),
        text(document, TextField.LINKS));
  }

  /// The text of a field by the name of that with its stems; "" of one that is not kept.
  public String stored(String field) {
    if (field.equals(TextField.BODY.stems())) return text;
    if (field.equals(TextField.HEADING.stems())) return heading;
    return field.equals(TextField.LINKS.stems()) ? linkText : "";
  }

  private static String text(Document document, TextField field) {
    String text = document.get(field.stems());
    return text == null ? "" : text;
  }

  private static List<Span> code(Document document) {
    List<Span> code = new ArrayList<>();
    for (String lines : document.getValues(Schema.SECTION_CODE)) {
      int dash = lines.indexOf('-');
      code.add(
          new Span(
              Integer.parseInt(lines.substring(0, dash)),
              Integer.parseInt(lines.substring(dash + 1))));
    }
    return List.copyOf(code);
  }

  private static int number(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }
}
