package dev.daybook.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/// Gives out the words of a text that was taken apart a moment ago without doing so again: each
/// text of a note is made into the terms of two fields, and its title into those of every section.
final class KeptTokens extends WordFilter {
  private final Memory memory;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private String text = "";
  private boolean isShort;
  private @Nullable Tokens kept;
  private @Nullable Tokens recorded;
  private int at;

  /// @param memory that of this thread
  KeptTokens(TokenStream input, Memory memory) {
    super(input);
    this.memory = memory;
  }

  /// The last few texts of one thread, with their tokens.
  static final class Memory {
    /// Title, tags, headings above, heading, body: the texts of one section.
    private static final int TEXTS = 8;

    /// In characters; a longer text would rather take much memory than save much time.
    private static final int LONGEST = 1 << 15;

    private final Map<String, Tokens> texts = new LinkedHashMap<>(2 * TEXTS, 0.75f, true);

    private @Nullable Tokens of(String text) {
      return texts.get(text);
    }

    private void keep(String text, Tokens tokens) {
      texts.put(text, tokens);
      if (texts.size() > TEXTS) texts.remove(texts.keySet().iterator().next());
    }
  }

  /// Tokens one after the other; four numbers for each.
  private static final class Tokens {
    private char[] terms = new char[64];
    private int[] places = new int[64];
    private int size;
    private int length;
    private int endOffset;
    private int endIncrement;

    void add(CharTermAttribute term, OffsetAttribute offsets, int increment) {
      terms = ArrayUtil.grow(terms, length + term.length());
      System.arraycopy(term.buffer(), 0, terms, length, term.length());
      length += term.length();
      places = ArrayUtil.grow(places, 4 * size + 4);
      places[4 * size] = length;
      places[4 * size + 1] = offsets.startOffset();
      places[4 * size + 2] = offsets.endOffset();
      places[4 * size + 3] = increment;
      size++;
    }

    void give(int at, CharTermAttribute term, OffsetAttribute offsets) {
      int start = at == 0 ? 0 : places[4 * at - 4];
      term.copyBuffer(terms, start, places[4 * at] - start);
      offsets.setOffset(places[4 * at + 1], places[4 * at + 2]);
    }

    int increment(int at) {
      return places[4 * at + 3];
    }
  }

  /// Takes up the next text.
  ///
  /// @param tokenizer where the input begins; gets the text when it has to be taken apart
  void read(Reader reader, Tokenizer tokenizer) {
    char[] characters;
    try {
      characters = Signs.all(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    isShort = characters.length <= Memory.LONGEST;
    text = isShort ? new String(characters) : "";
    kept = isShort ? memory.of(text) : null;
    if (kept == null) tokenizer.setReader(new Signs(characters));
  }

  @Override
  public void reset() throws IOException {
    at = 0;
    if (kept != null) return;
    super.reset();
    recorded = isShort ? new Tokens() : null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    return kept == null ? take() : give(kept);
  }

  private boolean take() throws IOException {
    if (!input.incrementToken()) return false;
    if (recorded != null) recorded.add(term, offsets, increment.getPositionIncrement());
    return true;
  }

  private boolean give(Tokens tokens) {
    if (at == tokens.size) return false;
    clearAttributes();
    tokens.give(at, term, offsets);
    increment.setPositionIncrement(tokens.increment(at++));
    return true;
  }

  /// A text counts as taken apart when its end was reached.
  @Override
  public void end() throws IOException {
    if (kept != null) {
      endAttributes();
      offsets.setOffset(kept.endOffset, kept.endOffset);
      increment.setPositionIncrement(kept.endIncrement);
      return;
    }
    super.end();
    if (recorded == null) return;
    recorded.endOffset = offsets.endOffset();
    recorded.endIncrement = increment.getPositionIncrement();
    memory.keep(text, recorded);
    recorded = null;
  }
}
