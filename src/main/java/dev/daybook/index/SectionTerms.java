package dev.daybook.index;

import dev.daybook.index.NoteWord.Term;
import java.util.ArrayList;
import java.util.List;

/// Gathers the terms of all texts of one section, each once, for the fields that hold them
/// together: [Schema#WEIGHED], [Schema#ANYWHERE] and [Schema#BEGINNINGS]. Of one thread, and used
/// up before the next section begins, for each term keeps its own count and the lists are used
/// again: to make them anew took a twentieth of a first run.
final class SectionTerms {
  private final List<Term> weighed = new ArrayList<>();
  private final List<Term> anywhere = new ArrayList<>();
  private final List<Term> beginnings = new ArrayList<>();
  private int section;
  private int length;

  /// Begins a section, unless it is the one at hand.
  ///
  /// @param number from 1, another one for each section that the words are counted in
  SectionTerms of(int number) {
    if (number == section) return this;
    section = number;
    length = 0;
    weighed.clear();
    anywhere.clear();
    beginnings.clear();
    return this;
  }

  /// Adds a word to what makes up the score.
  ///
  /// @param hasPlace whether it stands beside no other word at its place
  void weigh(NoteWord word, int weight, boolean hasPlace) {
    for (Term stem : word.stems) {
      add(stem, weighed);
      stem.weight += weight;
    }
    if (hasPlace) length += weight;
  }

  /// Adds a word to what may stand anywhere.
  void add(NoteWord word) {
    for (Term term : word.whole) add(term, anywhere);
    for (Term term : word.beginnings) add(term, beginnings);
  }

  private void add(Term term, List<Term> to) {
    if (term.section == section) return;
    term.section = section;
    term.weight = 0;
    to.add(term);
  }

  List<Term> weighed() {
    return weighed;
  }

  List<Term> anywhere() {
    return anywhere;
  }

  List<Term> beginnings() {
    return beginnings;
  }

  /// How much all words that have a place of their own weigh.
  int length() {
    return length;
  }
}
