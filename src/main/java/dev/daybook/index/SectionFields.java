package dev.daybook.index;

import dev.daybook.index.GatheredTerms.Source;
import dev.daybook.index.NoteWords.Gathering;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.TextTerms.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/// Adds the fields with the terms of one section to its document: those of each of its texts, and
/// at last those that hold the terms of all of them together.
final class SectionFields {
  private final Document document;
  private final NoteWords words;
  private final int section;
  private final List<Supplier<Source>> longScored = new ArrayList<>();
  private final List<Supplier<Source>> longAnywhere = new ArrayList<>();

  SectionFields(Document document, NoteWords words) {
    this.document = document;
    this.words = words;
    section = words.section();
  }

  /// Adds a text of the note, that its head stands for.
  void ofNote(TextField field, String text, boolean isHead) {
    add(field, text, Schema.TEXT, isHead);
  }

  /// Adds a text that is found where one asks for its field, or says what the section is about.
  void besides(TextField field, String text) {
    add(field, text, Schema.TEXT, false);
  }

  /// Adds a text that stands in the section itself, and is shown of it.
  void own(TextField field, String text) {
    add(field, text, Schema.STORED_TEXT, true);
  }

  private void add(TextField field, String text, FieldType type, boolean anywhere) {
    if (text.isBlank()) return;
    boolean scored = TextField.SCORED.contains(field);
    int weight = Math.round(field.weight());
    Gathering weighing = (to, word, hasPlace) -> to.weigh(word, weight, hasPlace);
    Gathering adding = (to, word, hasPlace) -> to.add(word);
    boolean isLong = WordReader.isLong(text);
    if (isLong && scored) longScored.add(() -> words.of(text, weighing));
    if (isLong && anywhere) longAnywhere.add(() -> words.of(text, adding));
    Listener gathering =
        (word, hasPlace) -> {
          SectionTerms all = words.gathered(section);
          if (scored) weighing.add(all, word, hasPlace);
          if (anywhere) adding.add(all, word, hasPlace);
        };
    add(field.stems(), text, type, () -> words.stems(text, isLong ? Listener.NONE : gathering));
    add(field.words(), text, Schema.TEXT, () -> words.whole(text));
  }

  /// Adds what was gathered of all texts. Lucene takes the fields of a document one after the
  /// other; the long texts come after what was gathered, for they begin to count anew.
  void together() {
    weighed(() -> words.of(section));
    anywhere(() -> words.of(section));
    longScored.forEach(this::weighed);
    longAnywhere.forEach(this::anywhere);
  }

  private void weighed(Supplier<Source> of) {
    add(Schema.WEIGHED, "", Schema.FREQUENCY, () -> GatheredTerms.weighed(of.get()));
  }

  private void anywhere(Supplier<Source> of) {
    add(Schema.ANYWHERE, "", Schema.PRESENCE, () -> GatheredTerms.anywhere(of.get()));
    add(Schema.BEGINNINGS, "", Schema.PRESENCE, () -> GatheredTerms.beginnings(of.get()));
  }

  private void add(String name, String text, FieldType type, Supplier<TokenStream> terms) {
    document.add(new Terms(name, text, type, terms));
  }

  /// A text that is read in the language of its note, whatever the writer would take.
  private static final class Terms extends Field {
    private final Supplier<TokenStream> terms;

    Terms(String name, String text, FieldType type, Supplier<TokenStream> terms) {
      super(name, text, type);
      this.terms = terms;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, TokenStream reused) {
      return terms.get();
    }
  }
}
