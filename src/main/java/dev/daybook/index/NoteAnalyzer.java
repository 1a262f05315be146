package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
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

  /// Between the title and each alias, so that no phrase reaches from one to the other.
  private static final int VALUE_GAP = 100;

  private static final int CJK =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final Analyzer stems;
  private final Analyzer words;

  private NoteAnalyzer(Collection<Language> languages, Language given, boolean indexing) {
    super(PER_FIELD_REUSE_STRATEGY);
    stems = new Terms(languages, given, indexing, false);
    words = new Terms(languages, given, indexing, true);
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

  /// The word, or the stem of it, that a term stands for.
  public static String shown(String term) {
    return WordForms.shown(term);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return TextField.isWords(field) ? words : stems;
  }

  private static final class Terms extends Analyzer {
    private final Collection<Language> languages;
    private final Language given;
    private final boolean indexing;
    private final boolean whole;

    Terms(Collection<Language> languages, Language given, boolean indexing, boolean whole) {
      this.languages = languages;
      this.given = given;
      this.indexing = indexing;
      this.whole = whole;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
      TokenStream terms = new CJKBigramFilter(tokenizer, CJK, true);
      if (!indexing) terms = new PairsFilter(terms);
      terms = new CaseFilter(new IdentifierFilter(terms, indexing, indexing || !whole));
      return new TokenStreamComponents(tokenizer, whole ? whole(terms) : forms(terms));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new Signs(reader);
    }

    private TokenStream whole(TokenStream terms) {
      return indexing ? new WholeWordFilter(terms) : terms;
    }

    private TokenStream forms(TokenStream terms) {
      return new WordFormsFilter(terms, new WordForms(languages, given));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }
}
