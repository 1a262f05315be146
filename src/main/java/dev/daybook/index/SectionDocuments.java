package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Makes the documents of the sections of one note.
final class SectionDocuments {
  private final Note note;
  private final String tags;
  private final Analyzer analyzer;

  /// @param analyzer the one of the note's language
  SectionDocuments(Note note, Analyzer analyzer) {
    this.note = note;
    this.analyzer = analyzer;
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
    ofNote(document, TextField.TITLE, note.title(), isHead);
    for (String alias : note.aliases()) ofNote(document, TextField.TITLE, alias, isHead);
    ofNote(document, TextField.TAGS, tags, isHead);
    for (String above : above(section)) {
      text(document, TextField.ABOVE, above, false);
      document.add(new StoredField(Schema.SECTION_ABOVE, above));
    }
    own(document, TextField.HEADING, section.heading());
    FacetValues.addFolded(document, Schema.HEADING_NAME, Folding.name(section.heading()));
    own(document, TextField.BODY, section.text());
    own(document, TextField.LINKS, section.linkText());
    text(document, TextField.CODE, code(section), false);
    for (Section.Span lines : codeLines(section)) {
      document.add(new StoredField(Schema.SECTION_CODE, lines.start() + "-" + lines.end()));
    }
    document.add(new StoredField(Schema.SECTION_LEVEL, section.level()));
    document.add(new StoredField(Schema.SECTION_ANCHOR, section.anchor()));
    document.add(new StoredField(Schema.SECTION_LINE, section.firstLine()));
    return document;
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

  /// A text of the note, that its head stands for.
  private void ofNote(Document document, TextField field, String text, boolean isHead) {
    text(document, field, text, false);
    if (isHead) anywhere(document, text);
  }

  /// A text that stands in the section itself, and is shown of it.
  private void own(Document document, TextField field, String text) {
    text(document, field, text, true);
    anywhere(document, text);
  }

  private void text(Document document, TextField field, String text, boolean stored) {
    if (text.isBlank()) return;
    FieldType type = stored ? Schema.STORED_TEXT : Schema.TEXT;
    document.add(new Analyzed(field.stems(), text, type, analyzer));
    document.add(new Analyzed(field.words(), text, Schema.TEXT, analyzer));
    if (TextField.SCORED.contains(field)) document.add(new Counted(field, text, analyzer));
  }

  private void anywhere(Document document, String text) {
    if (text.isBlank()) return;
    document.add(new Analyzed(Schema.ANYWHERE, text, Schema.PRESENCE, analyzer));
    document.add(new Analyzed(Schema.BEGINNINGS, text, Schema.PRESENCE, analyzer));
  }

  /// A text that is read in the language of its note, whatever the writer would take.
  private static class Analyzed extends Field {
    private final Analyzer analyzer;
    private final String text;

    Analyzed(String name, String text, FieldType type, Analyzer analyzer) {
      super(name, text, type);
      this.text = text;
      this.analyzer = analyzer;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, TokenStream reused) {
      return analyzer.tokenStream(name(), text);
    }
  }

  /// A text each of whose stems counts as often as its field weighs.
  private static final class Counted extends Analyzed {
    private final int weight;

    Counted(TextField field, String text, Analyzer analyzer) {
      super(Schema.WEIGHED, text, Schema.FREQUENCY, analyzer);
      weight = Math.round(field.weight());
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, TokenStream reused) {
      return new WeightFilter(super.tokenStream(ofWriter, reused), weight);
    }
  }
}
