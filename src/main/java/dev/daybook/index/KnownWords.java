package dev.daybook.index;

import dev.daybook.index.NoteWord.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.CharArrayMap;

/// Makes the terms of each word once, however often the notes of one language have it. Of one
/// thread.
final class KnownWords {
  /// As many words as most vaults have; when there are more, the memory of them begins anew.
  private static final int MOST = 30_000;

  /// How much of a word is a beginning, in letters, which are Unicode's code points. Three letters
  /// begin few enough words that these are soon gone through.
  static final int LONGEST_BEGINNING = 2;

  private final WordForms forms;
  private final CharArrayMap<NoteWord> words = new CharArrayMap<>(1_000, false);
  private final Map<String, Term> stems = new HashMap<>();
  private final Map<String, Term> beginnings = new HashMap<>();

  KnownWords(WordForms forms) {
    this.forms = forms;
  }

  /// @param word in lower case, in Unicode's form NFKC
  NoteWord of(char[] word, int length) {
    NoteWord there = words.get(word, 0, length);
    if (there != null) return there;
    if (words.size() >= MOST) forget();
    String text = new String(word, 0, length);
    NoteWord made = made(text);
    words.put(text, made);
    return made;
  }

  private void forget() {
    words.clear();
    stems.clear();
    beginnings.clear();
  }

  private NoteWord made(String word) {
    List<String> whole = new ArrayList<>(List.of(word));
    String folded = WholeWordFilter.folded(word);
    if (folded != null) whole.add(folded);
    List<String> begins = new ArrayList<>();
    for (String each : whole) addBeginnings(each, begins);
    return new NoteWord(
        terms(forms.make(word), text -> stems.computeIfAbsent(text, Term::new)),
        terms(whole, Term::new),
        terms(begins, text -> beginnings.computeIfAbsent(text, Term::new)));
  }

  /// A word without its accents keeps its mark. Characters and pairs of them, in which some
  /// writings are indexed, are beginnings themselves.
  private static void addBeginnings(String word, List<String> beginnings) {
    int end = !word.isEmpty() && word.charAt(0) == WholeWordFilter.MARK ? 1 : 0;
    if (isPair(word, end)) return;
    for (int letters = 0; letters < LONGEST_BEGINNING && end < word.length(); letters++) {
      end += Character.charCount(word.codePointAt(end));
      beginnings.add(word.substring(0, end));
    }
  }

  /// A sign such as `㌫` is longer in Unicode's form NFKC.
  private static boolean isPair(String word, int start) {
    return start < word.length()
        && NoteAnalyzer.isInPairs(word.codePointAt(start))
        && word.codePointCount(start, word.length()) <= LONGEST_BEGINNING;
  }

  private static Term[] terms(List<String> texts, Function<String, Term> of) {
    Term[] terms = new Term[texts.size()];
    for (int i = 0; i < terms.length; i++) terms[i] = of.apply(texts.get(i));
    return terms;
  }
}
