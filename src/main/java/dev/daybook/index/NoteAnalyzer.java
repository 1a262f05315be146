package dev.daybook.index;

import dev.daybook.index.Schema.TextField;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// Turns the text of notes and of queries into terms: words by Unicode's rules (dictionaries for
/// Thai, Khmer, Lao and Burmese, pairs of characters for Chinese, Japanese and Korean), identifiers
/// in their parts, and then either the stem without accents, or, in the fields named by
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

  private NoteAnalyzer(Language language, boolean indexing) {
    super(PER_FIELD_REUSE_STRATEGY);
    stems = new Terms(language, indexing, false);
    words = new Terms(language, indexing, true);
  }

  /// For text that goes into the index, and for text that is looked through for matches.
  public static NoteAnalyzer forNotes(Language language) {
    return new NoteAnalyzer(language, true);
  }

  /// For what is searched: one term at each position.
  public static NoteAnalyzer forQueries(Language language) {
    return new NoteAnalyzer(language, false);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return TextField.isWords(field) ? words : stems;
  }

  private static final class Terms extends Analyzer {
    private final Language language;
    private final boolean indexing;
    private final boolean whole;

    Terms(Language language, boolean indexing, boolean whole) {
      this.language = language;
      this.indexing = indexing;
      this.whole = whole;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
      TokenStream terms = new CJKBigramFilter(tokenizer, CJK, indexing);
      terms = new ICUNormalizer2Filter(new IdentifierFilter(terms, indexing));
      return new TokenStreamComponents(tokenizer, whole ? whole(terms) : stem(terms));
    }

    private TokenStream whole(TokenStream terms) {
      return indexing ? new WholeWordFilter(terms) : terms;
    }

    private TokenStream stem(TokenStream terms) {
      String stemmer = language.stemmer();
      return new ICUFoldingFilter(stemmer.isEmpty() ? terms : new SnowballFilter(terms, stemmer));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return VALUE_GAP;
    }
  }
}
