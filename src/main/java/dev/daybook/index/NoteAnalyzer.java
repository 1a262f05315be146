package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/// Turns the text of notes and of queries into terms: words by Unicode's rules (dictionaries for
/// Thai, Khmer, Lao and Burmese, pairs of characters for Chinese, Japanese and Korean), identifiers
/// in their parts, and then either the [WordForms] of each word, or, in the fields named by
/// [TextField#words()], the whole word.
///
/// No word is too common to be found: there are no stop words. Safe for use by many threads.
public final class NoteAnalyzer extends DelegatingAnalyzerWrapper {
  /// Begins the term of a word without its accents, beside the word itself.
  public static final String WITHOUT_ACCENTS = String.valueOf(WholeWordFilter.MARK);

  /// In the place of a field: the words that all terms are made from.
  static final String TOKENS = "tokens";

  /// Between the title and each alias, so that no phrase reaches from one to the other.
  private static final int VALUE_GAP = 100;

  private static final int CJK =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  /// The same, as Unicode names them.
  private static final Set<UnicodeScript> IN_PAIRS =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /// The first character of Hangul; nearly all words begin with one before it.
  private static final char FIRST_IN_PAIRS = '\u1100';

  private final Analyzer stems;
  private final Analyzer words;
  private final Analyzer tokens;

  private NoteAnalyzer(Collection<Language> languages, Language given, boolean indexing) {
    super(PER_FIELD_REUSE_STRATEGY);
    ThreadLocal<WordForms> forms = ThreadLocal.withInitial(() -> new WordForms(languages, given));
    stems = new Terms(forms, indexing, Kind.STEMS);
    words = new Terms(forms, indexing, Kind.WORDS);
    tokens = new Terms(forms, indexing, Kind.TOKENS);
  }

  /// For text of that language that goes into the index, or is looked through for matches.
  public static NoteAnalyzer forNotes(Language language, Language given) {
    return new NoteAnalyzer(List.of(language), given, true);
  }

  /// For text of the language that is given for all notes.
  public static NoteAnalyzer forNotes(Language given) {
    return forNotes(given, given);
  }

  /// For what is searched in notes of those languages: all terms at one position mean the same.
  public static NoteAnalyzer forQueries(Collection<Language> languages, Language given) {
    return new NoteAnalyzer(languages, given, false);
  }

  /// For what is searched in notes of one language.
  public static NoteAnalyzer forQueries(Language given) {
    return forQueries(List.of(given), given);
  }

  /// Whether words that begin with that code point are indexed as characters and pairs of them.
  public static boolean isInPairs(int codePoint) {
    return codePoint >= FIRST_IN_PAIRS && IN_PAIRS.contains(UnicodeScript.of(codePoint));
  }

  /// The word, or the stem of it, that a term stands for.
  public static String shown(String term) {
    return WordForms.shown(term);
  }

  /// The tag of the language that a stem is of; nothing of any other term.
  public static Optional<String> language(String term) {
    return WordForms.language(term);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    if (field.equals(TOKENS)) return tokens;
    return TextField.isWords(field) ? words : stems;
  }

  /// What of a word is a term.
  private enum Kind {
    STEMS,
    WORDS,
    TOKENS
  }

  private static final class Terms extends Analyzer {
    private final ThreadLocal<WordForms> forms;
    private final boolean indexing;
    private final Kind kind;

    Terms(ThreadLocal<WordForms> forms, boolean indexing, Kind kind) {
      this.forms = forms;
      this.indexing = indexing;
      this.kind = kind;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
      TokenStream terms = new CJKBigramFilter(tokenizer, CJK, true);
      if (!indexing) terms = new PairsFilter(terms);
      terms = new CaseFilter(new IdentifierFilter(terms, indexing, indexing || kind == Kind.STEMS));
      TokenStream made =
          switch (kind) {
            case STEMS -> new WordFormsFilter(terms, forms.get());
            case WORDS -> indexing ? new WholeWordFilter(terms) : terms;
            case TOKENS -> terms;
          };
      return new TokenStreamComponents(reader -> tokenizer.setReader(new Signs(reader)), made);
    }

    /// The last place in [Schema#WEIGHED] says how long it is; no phrase is looked for in it.
    @Override
    public int getPositionIncrementGap(String field) {
      return field.equals(Schema.WEIGHED) ? 0 : VALUE_GAP;
    }
  }
}
