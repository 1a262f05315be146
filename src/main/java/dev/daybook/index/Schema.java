package dev.daybook.index;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// What the index holds: the names and types of its fields, and the version of the whole.
///
/// Each note is a block of documents: its sections in the order of the note, the head first, and
/// then the note itself. A file that could not be read is a document of its own.
public final class Schema {
  private Schema() {}

  /// Grows with every change to fields, analysis or block; an index of another version is rebuilt.
  public static final String VERSION = "9";

  /// What kind of document it is, one of [#NOTE], [#SECTION] (and [#HEAD] besides), [#PROBLEM],
  /// [#PRIVATE].
  public static final String KIND = "kind";

  public static final String NOTE = "note";
  public static final String SECTION = "section";
  public static final String HEAD = "head";
  public static final String PROBLEM = "problem";
  static final String PRIVATE = "private";

  /// On every document of a block: the path of the note, as it is.
  public static final String ID = "id";

  /// The text of sections that is searched. What stands above a section is indexed with it, for it
  /// says what the section is about.
  public enum TextField {
    /// The title and the aliases of the note.
    TITLE(4),
    /// The tags of the note, as words.
    TAGS(4),
    /// The headings above the section's own.
    ABOVE(2),
    HEADING(3),
    BODY(2),
    /// The words of lines that hold nothing but links; however many, they count less than one word
    /// of a body.
    LINKS(0.2f),
    /// What of the body is code; counts only where one looks for code, for the body has it too.
    CODE(1);

    /// The fields that make up the score, as one text (BM25F).
    public static final List<TextField> SCORED = List.of(TITLE, TAGS, ABOVE, HEADING, BODY);

    private static final String WORDS = ".words";
    private final float weight;

    TextField(float weight) {
      this.weight = weight;
    }

    /// How many times a word in this field counts; a whole number of those [#SCORED].
    public float weight() {
      return weight;
    }

    /// The field with the stems.
    public String stems() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The field with the words as written.
    public String words() {
      return stems() + WORDS;
    }

    static boolean isWords(String field) {
      return field.endsWith(WORDS);
    }

    /// The field with the stems, of that with the words.
    public static String stemsOf(String field) {
      return isWords(field) ? field.substring(0, field.length() - WORDS.length()) : field;
    }
  }

  /// The stems of a section that make up its score, as one text (BM25F, Robertson, Zaragoza and
  /// Taylor 2004): each as often as the weights of its fields say. Whether a note has a stem can be
  /// asked of it too, for it holds those of title, tags and headings.
  public static final String WEIGHED = "weighed";

  /// The words of a section as written, in any field: only whether they are there. Of title and
  /// tags the head alone has them.
  public static final String ANYWHERE = "anywhere" + TextField.WORDS;

  /// Lucene's BM25 with its usual figures: each word of a body counts as often as its field's
  /// weight says, so a word has to stand as many times more often to have said all that it can.
  static final Similarity SIMILARITY = new Weighed();

  private static final class Weighed extends BM25Similarity {
    Weighed() {
      super(1.2f * TextField.BODY.weight(), 0.75f);
    }

    /// As long as all its words weigh, see [GatheredTerms]; of other fields, as many as they are.
    @Override
    public long computeNorm(FieldInvertState state) {
      if (!state.getName().equals(WEIGHED)) return super.computeNorm(state);
      return SmallFloat.intToByte4(Math.max(1, state.getPosition() + 1));
    }
  }

  /// How often a term is there, without the places.
  static final FieldType FREQUENCY = frequency();

  private static FieldType frequency() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /// Postings with offsets, so that snippets need no second analysis.
  static final FieldType TEXT = text(false);

  static final FieldType STORED_TEXT = text(true);

  /// Only whether a term is there.
  static final FieldType PRESENCE = presence();

  private static FieldType presence() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType text(boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return type;
  }

  /// Of a section that is not the head: a digest of all its words, the same for the same words.
  public static final String WORDING = "wording";

  /// What the words of a section begin with: their first letter, and their first two; where
  /// [NoteAnalyzer#isInPairs] holds, [#ANYWHERE] has most of these. Of title and tags the head
  /// alone has them. Who begins to type asks for these, and they would be thousands of words to
  /// look for.
  public static final String BEGINNINGS = "beginnings";

  /// In letters; more than that have to be looked for among the words.
  public static final int LONGEST_BEGINNING = KnownWords.LONGEST_BEGINNING;

  /// What a section's heading is called when one asks for it by name; see [Folding#name].
  public static final String HEADING_NAME = "heading.name";

  // Of a section, stored.
  static final String SECTION_LEVEL = "level";
  static final String SECTION_ANCHOR = "anchor";
  static final String SECTION_LINE = "line";
  static final String SECTION_ABOVE = "crumb";

  /// Of lines of code in the text, `12-40`, for each run of them.
  static final String SECTION_CODE = "code.lines";

  // Of a note, folded and whole: what is filtered by. Values with `/` are there with all that is
  // above them.
  public static final String TAG = "tag";
  public static final String CATEGORY = "category";
  public static final String AUTHOR = "author";
  public static final String FOLDER = "folder";
  public static final String YEAR = "year";
  public static final String PATH = "path";

  /// The title and aliases as [Folding#name] has them, for the query that is just that.
  public static final String NAME = "name";

  /// `key`, and for each value `key` [#SEPARATOR] `value`, both folded.
  public static final String PROPERTY = "property";

  public static final char SEPARATOR = '\u0000';

  /// `02-15`.
  public static final String MONTH_DAY = "monthday";

  /// `SUNDAY`.
  public static final String WEEKDAY = "weekday";

  /// The tag of the [Language] that the words of a note were read in.
  public static final String LANGUAGE = "language";

  /// What holds of a note: [#DRAFT], [#HAS_PROBLEMS].
  public static final String FLAG = "flag";

  public static final String DRAFT = "draft";
  public static final String HAS_PROBLEMS = "problems";

  /// The value of a filtered field of a note that has none; no value of a note is so.
  public static final String NO_VALUE = "\u0001";

  /// Of a note: the day as days since 1970-01-01, as point and doc value; absent without a date.
  public static final String DATE = "date";

  /// Of a note: milliseconds since 1970-01-01T00:00Z, as doc value.
  public static final String MODIFIED = "modified";

  /// Of a note: what the file was like, as doc value; see [FileStamp].
  static final String FILE = "file";

  /// Of a note: its names and links, as doc value; see [NoteNames].
  static final String NAMES = "names";

  /// Of a note: its headings, each once, as doc values to be completed from.
  static final String HEADINGS = "headings";

  /// Of a note: collation key of its title, as doc value to sort by.
  public static final String TITLE_ORDER = "title.order";

  /// Of a note: its path, as doc value to sort by.
  public static final String PATH_ORDER = "path.order";

  // Of a note, stored.
  static final String STORED_TITLE = "note.title";
  static final String STORED_ALIAS = "note.alias";
  static final String STORED_AUTHOR = "note.author";
  static final String STORED_CATEGORY = "note.category";
  static final String STORED_TAG = "note.tag";
  static final String STORED_DATE = "note.date";
  static final String STORED_LANGUAGE = "note.language";
  static final String STORED_DRAFT = "note.draft";
  static final String STORED_PROPERTY = "note.property";
  static final String STORED_PROBLEM = "note.problem";

  /// As [PrivateFiles] has them.
  static final String STORED_MARKS = "private.marks";

  /// The fields that are counted; all live in one doc values field, so that one pass counts all.
  public static final FacetsConfig FACETS = facets();

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (String field : List.of(TAG, CATEGORY, AUTHOR, FOLDER, YEAR)) {
      config.setMultiValued(field, true);
      config.setDrillDownTermsIndexing(field, FacetsConfig.DrillDownTermsIndexing.NONE);
    }
    return config;
  }
}
