package dev.daybook.index;

import dev.daybook.index.NoteWord.Term;
import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The terms of a text for one field, with their places: for each word one, or several at its
/// place, as [WordFormsFilter] and [WholeWordFilter] give them too.
final class TextTerms extends TermStream {
  private static final Term[] NONE = {};

  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final WordReader words;
  private final Function<NoteWord, Term[]> terms;
  private String text = "";
  private Listener listener = Listener.NONE;
  private Term[] own = NONE;
  private int given;

  /// @param words may be read by other streams too, one after the other
  /// @param terms those of each word that go into the field
  TextTerms(WordReader words, Function<NoteWord, Term[]> terms) {
    this.words = words;
    this.terms = terms;
  }

  /// Hears of each word of a text as it goes by.
  interface Listener {
    Listener NONE = (word, hasPlace) -> {};

    /// Called for each word once, before its terms are given.
    ///
    /// @param hasPlace whether no other word stood at its place before it
    void hear(NoteWord word, boolean hasPlace);
  }

  /// Takes up a text.
  TextTerms of(String text, Listener listener) {
    this.text = text;
    this.listener = listener;
    return this;
  }

  @Override
  public void reset() throws IOException {
    words.read(text);
    own = NONE;
    given = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given == own.length && !nextWord()) return false;
    int step = given == 0 ? words.increment() : 0;
    give(own[given++], step);
    return true;
  }

  private boolean nextWord() throws IOException {
    if (!words.next()) return false;
    NoteWord word = words.word();
    listener.hear(word, words.increment() > 0);
    own = terms.apply(word);
    given = 0;
    offsets.setOffset(words.start(), words.end());
    return true;
  }

  @Override
  public void end() {
    offsets.setOffset(words.end(), words.end());
    end(words.increment());
  }

  @Override
  public void close() throws IOException {
    words.close();
  }
}
