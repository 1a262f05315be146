package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Makes the documents of the sections of one note.
final class SectionDocuments {
  private final Note note;
  private final String tags;
  private final NoteWords words;

  /// @param words those of the note's language
  SectionDocuments(Note note, NoteWords words) {
    this.note = note;
    this.words = words;
    tags = String.join("\n", note.tags());
  }

  /// In the order of the note, the head first.
  List<Document> all() {
    List<Document> all = new ArrayList<>();
    for (Section section : note.sections()) {
      Document document = section(section, all.isEmpty());
      if (all.isEmpty()) document.add(new StringField(Schema.KIND, Schema.HEAD, Store.NO));
      else document.add(new StringField(Schema.WORDING, wording(section), Store.NO));
      all.add(document);
    }
    return all;
  }

  private Document section(Section section, boolean isHead) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.SECTION, Store.NO));
    document.add(new StringField(Schema.ID, note.path(), Store.NO));
    terms(document, section, isHead);
    for (String above : above(section)) {
      document.add(new StoredField(Schema.SECTION_ABOVE, above));
    }
    FacetValues.addFolded(document, Schema.HEADING_NAME, Folding.name(section.heading()));
    for (Section.Span lines : codeLines(section)) {
      document.add(new StoredField(Schema.SECTION_CODE, lines.start() + "-" + lines.end()));
    }
    document.add(new StoredField(Schema.SECTION_LEVEL, section.level()));
    document.add(new StoredField(Schema.SECTION_ANCHOR, section.anchor()));
    document.add(new StoredField(Schema.SECTION_LINE, section.firstLine()));
    return document;
  }

  private void terms(Document document, Section section, boolean isHead) {
    SectionFields fields = new SectionFields(document, words);
    List<String> titles = new ArrayList<>(note.aliases());
    titles.addFirst(note.title());
    for (String title : titles) fields.ofNote(TextField.TITLE, title, isHead);
    fields.ofNote(TextField.TAGS, tags, isHead);
    for (String above : above(section)) fields.besides(TextField.ABOVE, above);
    fields.own(TextField.HEADING, section.heading());
    fields.own(TextField.BODY, section.text());
    fields.own(TextField.LINKS, section.linkText());
    fields.besides(TextField.CODE, code(section));
    fields.together();
  }

  private static String wording(Section section) {
    String words = String.join("\n", section.heading(), section.text(), section.linkText());
    long[] digest = StringHelper.murmurhash3_x64_128(new BytesRef(words.strip()));
    return Long.toHexString(digest[0]) + Long.toHexString(digest[1]);
  }

  private static List<String> above(Section section) {
    List<String> crumbs = section.breadcrumb();
    return section.level() == 0 ? List.of() : crumbs.subList(0, Math.max(0, crumbs.size() - 1));
  }

  private static String code(Section section) {
    StringBuilder code = new StringBuilder();
    for (Section.Span span : section.code()) {
      code.append(section.text(), span.start(), span.end()).append('\n');
    }
    return code.toString();
  }

  /// Code that fills its lines, other than that within a sentence.
  private static List<Section.Span> codeLines(Section section) {
    String text = section.text();
    return section.code().stream()
        .filter(span -> span.start() == 0 || text.charAt(span.start() - 1) == '\n')
        .filter(span ->
            span.end() == text.length()
                || text.charAt(span.end()) == '\n'
                || text.charAt(span.end() - 1) == '\n')
        .toList();
  }
}
