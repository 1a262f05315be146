package dev.daybook.index;

import dev.daybook.index.GatheredTerms.Source;
import dev.daybook.index.TextTerms.Listener;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/// Makes the terms of notes in one language for all fields, going through each text as few times as
/// can be. Of one thread; each stream is to be used up before the next is asked for.
final class NoteWords {
  private final WordReader words;
  private final TextTerms stems;
  private final TextTerms whole;
  private final SectionTerms gathered = new SectionTerms();
  private int sections;

  /// @param analyzer which takes texts apart, as [NoteAnalyzer#forNotes] does
  NoteWords(Analyzer analyzer, WordForms forms) {
    words = new WordReader(analyzer, new KnownWords(forms));
    stems = new TextTerms(words, word -> word.stems);
    whole = new TextTerms(words, word -> word.whole);
  }

  /// Numbers a section, or a piece of one, whose terms are to be gathered.
  int section() {
    return ++sections;
  }

  /// Gathers the terms of a section. Lucene takes one section after the other, and of each the
  /// texts before what was gathered of them.
  SectionTerms gathered(int section) {
    return gathered.of(section);
  }

  TokenStream stems(String text, Listener listener) {
    return stems.of(text, listener);
  }

  /// The words as written.
  TokenStream whole(String text) {
    return whole.of(text, Listener.NONE);
  }

  /// What was gathered of a section, once.
  Source of(int section) {
    Iterator<SectionTerms> once = List.of(gathered(section)).iterator();
    return () -> once.hasNext() ? once.next() : null;
  }

  /// What a text that is too long to be gathered as a whole has, some at a time.
  Source of(String text, Gathering gathering) {
    return new LongText(text, gathering);
  }

  /// Adds a word to what it is gathered for.
  interface Gathering {
    void add(SectionTerms to, NoteWord word, boolean hasPlace);
  }

  private final class LongText implements Source {
    private final String text;
    private final Gathering gathering;
    private boolean begun;

    LongText(String text, Gathering gathering) {
      this.text = text;
      this.gathering = gathering;
    }

    @Override
    public @Nullable SectionTerms next() throws IOException {
      if (!begun) words.read(text);
      begun = true;
      SectionTerms some = gathered(section());
      int left = WordReader.LONGEST;
      while (left > 0 && words.next()) {
        left -= words.end() - words.start();
        gathering.add(some, words.word(), words.increment() > 0);
      }
      return left == WordReader.LONGEST ? null : some;
    }

    @Override
    public void close() throws IOException {
      words.close();
    }
  }
}
