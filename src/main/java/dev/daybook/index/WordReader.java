package dev.daybook.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/// Goes through the words of one text after the other. A text that was taken apart a moment ago is
/// not taken apart again: each is made into the terms of two fields, and its title into those of
/// every section. Of one thread.
final class WordReader implements Closeable {
  /// Title, tags, headings above, heading, body: the texts of one section.
  private static final int TEXTS = 8;

  /// In characters; a longer text would rather take much memory than save much time.
  static final int LONGEST = 1 << 15;

  private final Analyzer analyzer;
  private final KnownWords known;
  private final Map<String, Words> kept = new LinkedHashMap<>(2 * TEXTS, 0.75f, true);
  private Words words = new Words();
  private int at;
  private @Nullable Tokens tokens;

  /// @param analyzer which takes texts apart as [NoteAnalyzer#TOKENS]
  WordReader(Analyzer analyzer, KnownWords known) {
    this.analyzer = analyzer;
    this.known = known;
  }

  /// Words one after the other: three numbers for each, and after the last one where the text ends.
  private static final class Words {
    private static final int NUMBERS = 3;

    private NoteWord[] words = new NoteWord[16];
    private int[] places = new int[16 * NUMBERS];
    private int size;

    void add(NoteWord word, int start, int end, int increment) {
      if (size == words.length) words = ArrayUtil.grow(words);
      words[size] = word;
      place(start, end, increment);
      size++;
    }

    void end(int offset, int increment) {
      place(offset, offset, increment);
    }

    private void place(int start, int end, int increment) {
      int first = NUMBERS * size;
      places = ArrayUtil.grow(places, first + NUMBERS);
      places[first] = start;
      places[first + 1] = end;
      places[first + 2] = increment;
    }
  }

  /// The words of a text as they are taken apart.
  private final class Tokens implements Closeable {
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final OffsetAttribute offsets;
    private final PositionIncrementAttribute increment;

    Tokens(String text) throws IOException {
      stream = analyzer.tokenStream(NoteAnalyzer.TOKENS, text);
      term = stream.addAttribute(CharTermAttribute.class);
      offsets = stream.addAttribute(OffsetAttribute.class);
      increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
    }

    boolean addTo(Words words) throws IOException {
      if (!stream.incrementToken()) {
        stream.end();
        words.end(offsets.endOffset(), increment.getPositionIncrement());
        return false;
      }
      words.add(
          known.of(term.buffer(), term.length()),
          offsets.startOffset(),
          offsets.endOffset(),
          increment.getPositionIncrement());
      return true;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /// Whether a text is taken apart anew each time.
  static boolean isLong(String text) {
    return text.length() > LONGEST;
  }

  /// Takes up a text; to be closed after its last word.
  void read(String text) throws IOException {
    at = -1;
    Words before = kept.get(text);
    if (before != null) {
      words = before;
    } else if (isLong(text)) {
      words = new Words();
      tokens = new Tokens(text);
    } else {
      words = takenApart(text);
      kept.put(text, words);
      if (kept.size() > TEXTS) kept.remove(kept.keySet().iterator().next());
    }
  }

  private Words takenApart(String text) throws IOException {
    Words all = new Words();
    try (Tokens from = new Tokens(text)) {
      while (from.addTo(all)) {}
    }
    return all;
  }

  /// Goes on to the next word, or to the end.
  boolean next() throws IOException {
    if (tokens == null) return ++at < words.size;
    words.size = 0;
    at = 0;
    return tokens.addTo(words);
  }

  NoteWord word() {
    return words.words[at];
  }

  /// Of the word, or of the end when there is no further one.
  int start() {
    return words.places[Words.NUMBERS * at];
  }

  int end() {
    return words.places[Words.NUMBERS * at + 1];
  }

  int increment() {
    return words.places[Words.NUMBERS * at + 2];
  }

  @Override
  public void close() throws IOException {
    if (tokens != null) tokens.close();
    tokens = null;
  }
}
