package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import java.util.List;
import org.apache.lucene.document.Document;

/// What the index keeps of a section to show it.
///
/// @param heading "" for a head without one
/// @param above the headings above, outermost first
/// @param text the words of the section as a person reads them
/// @param linkText the words of its lines that hold nothing but links
public record StoredSection(
    String heading,
    List<String> above,
    String anchor,
    int level,
    int line,
    String text,
    String linkText) {

  static StoredSection read(Document document) {
    return new StoredSection(
        text(document, TextField.HEADING),
        List.of(document.getValues(Schema.SECTION_ABOVE)),
        document.get(Schema.SECTION_ANCHOR),
        number(document, Schema.SECTION_LEVEL),
        number(document, Schema.SECTION_LINE),
        text(document, TextField.BODY),
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

  private static int number(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }
}
