package dev.daybook.index;

import org.apache.lucene.util.BytesRef;

/// A word of the notes of one language, with all that stands for it in the index. Of one thread.
final class NoteWord {
  /// Its [WordForms], for the fields with stems.
  final Term[] stems;

  /// Itself, and itself without accents, for the fields with words as written.
  final Term[] whole;

  /// What these begin with, for [Schema#BEGINNINGS].
  final Term[] beginnings;

  NoteWord(Term[] stems, Term[] whole, Term[] beginnings) {
    this.stems = stems;
    this.whole = whole;
    this.beginnings = beginnings;
  }

  /// A term, which keeps its own count in [SectionTerms], so that none has to be looked up. Small,
  /// for a note may have a hundred thousand of them.
  static final class Term {
    /// In UTF-8, as Lucene makes it.
    final byte[] text;

    /// The number of the section that it was last counted in.
    int section;

    /// How much it weighs in that section.
    int weight;

    Term(String text) {
      this.text = BytesRef.deepCopyOf(new BytesRef(text)).bytes;
    }
  }
}
