package dev.daybook.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import dev.daybook.note.Note;
import dev.daybook.note.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// Makes the block of documents of a note: its sections, and then the note itself.
///
/// Not for several threads at once.
final class NoteDocuments {
  private final RuleBasedCollator titles = titleOrder();
  private final Map<Language, NoteWords> words = new HashMap<>();
  private final LanguageDetector languages;
  private final Language given;
  private final BiFunction<Language, Language, Analyzer> making;

  /// @param given the language of notes that are not clearly in another one
  /// @param making the analyzer of a note's language, beside the given one
  NoteDocuments(Language given, BiFunction<Language, Language, Analyzer> making) {
    this.given = given;
    this.making = making;
    languages = new LanguageDetector(given);
  }

  /// Titles stand as in a book's index: `Note 2` before `note 10`, accents and case last.
  private static RuleBasedCollator titleOrder() {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    try {
      collator = (RuleBasedCollator) collator.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("ICU collators can be cloned", e);
    }
    collator.setNumericCollation(true);
    return collator;
  }

  List<Document> block(Note note, FileStamp stamp) {
    Language language = languages.of(note);
    NoteWords own = words.computeIfAbsent(language, this::words);
    List<Document> block = new SectionDocuments(note, own).all();
    block.add(note(note, stamp, language));
    block.forEach(EmptyTexts::added);
    return block;
  }

  private NoteWords words(Language language) {
    return new NoteWords(making.apply(language, given), new WordForms(List.of(language), given));
  }

  /// What stands for a file that is no note because it could not be read.
  static Document problem(Problem problem) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.PROBLEM, Store.NO));
    document.add(new StoredField(Schema.STORED_PROBLEM, StoredNote.encode(problem)));
    return EmptyTexts.added(document);
  }

  private Document note(Note note, FileStamp stamp, Language language) {
    Document document = new Document();
    document.add(new StringField(Schema.KIND, Schema.NOTE, Store.NO));
    document.add(new StringField(Schema.ID, note.path(), Store.YES));
    document.add(new StringField(Schema.LANGUAGE, language.tag(), Store.YES));
    values(document, note);
    time(document, note);
    order(document, note);
    document.add(new BinaryDocValuesField(Schema.FILE, stamp.toBytes()));
    document.add(new BinaryDocValuesField(Schema.NAMES, NoteNames.of(note).toBytes()));
    headings(document, note);
    StoredNote.store(document, note);
    try {
      return Schema.FACETS.build(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void values(Document document, Note note) {
    FacetValues.add(document, Schema.TAG, note.tags(), true);
    FacetValues.add(document, Schema.CATEGORY, note.categories(), true);
    FacetValues.add(document, Schema.AUTHOR, note.authors(), false);
    int slash = note.path().lastIndexOf('/');
    List<String> folder = slash < 0 ? List.of() : List.of(note.path().substring(0, slash));
    FacetValues.add(document, Schema.FOLDER, folder, true);
    LocalDate date = note.date();
    List<String> year = date == null ? List.of() : List.of(Integer.toString(date.getYear()));
    FacetValues.add(document, Schema.YEAR, year, false);
    FacetValues.addTerm(document, Schema.PATH, note.path());
    FacetValues.addFolded(document, Schema.NAME, Folding.name(note.title()));
    for (String alias : note.aliases()) {
      FacetValues.addFolded(document, Schema.NAME, Folding.name(alias));
    }
    note.properties().forEach((key, values) -> property(document, key, values));
    if (note.draft()) document.add(new StringField(Schema.FLAG, Schema.DRAFT, Store.NO));
    if (!note.problems().isEmpty()) {
      document.add(new StringField(Schema.FLAG, Schema.HAS_PROBLEMS, Store.NO));
    }
  }

  private static void headings(Document document, Note note) {
    note.sections().stream()
        .map(section -> section.heading().strip())
        .filter(heading -> !heading.isEmpty())
        .distinct()
        .forEach(heading -> {
          BytesRef bytes = new BytesRef(heading);
          bytes.length = Math.min(bytes.length, FacetValues.MAX_BYTES);
          document.add(new SortedSetDocValuesField(Schema.HEADINGS, bytes));
        });
  }

  private static void property(Document document, String key, List<String> values) {
    FacetValues.addTerm(document, Schema.PROPERTY, key);
    for (String value : values) {
      String term = Folding.fold(key) + Schema.SEPARATOR + Folding.fold(value);
      FacetValues.addFolded(document, Schema.PROPERTY, term);
    }
  }

  private static void time(Document document, Note note) {
    document.add(new NumericDocValuesField(Schema.MODIFIED, millis(note)));
    LocalDate date = note.date();
    if (date == null) return;
    document.add(new LongField(Schema.DATE, date.toEpochDay(), Store.NO));
    String monthDay = "%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
    document.add(new StringField(Schema.MONTH_DAY, monthDay, Store.NO));
    String weekday = date.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    document.add(new StringField(Schema.WEEKDAY, weekday, Store.NO));
  }

  /// A time beyond what milliseconds can hold is as early or late as can be.
  private static long millis(Note note) {
    try {
      return note.modified().toEpochMilli();
    } catch (ArithmeticException e) {
      return note.modified().getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private void order(Document document, Note note) {
    byte[] key = titles.getCollationKey(note.title()).toByteArray();
    int length = Math.min(key.length, FacetValues.MAX_BYTES);
    document.add(new SortedDocValuesField(Schema.TITLE_ORDER, new BytesRef(key, 0, length)));
    document.add(new SortedDocValuesField(Schema.PATH_ORDER, new BytesRef(note.path())));
  }
}
