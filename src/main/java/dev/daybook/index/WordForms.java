package dev.daybook.index;

import com.ibm.icu.lang.UScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.tartarus.snowball.SnowballStemmer;

/// The terms that a word is found by besides itself: its stem without accents, and where that is
/// another one, the stem of the word without accents (`cafes`, `cafés`) and of the word with its
/// umlauts spelled out (`Möbius`, `Moebius`).
///
/// A stem names its language, so that an English note with the word `not` is not found by the
/// English `notes`, which has that stem in Spanish. Words in other letters than those of the
/// language are of the language that is usual for these letters, or else of the one given for all
/// notes.
///
/// Not for several threads at once.
final class WordForms {
  /// Stands between a stem and its language; no text has this control character in a word.
  static final char LANGUAGE_MARK = '\u0003';

  /// As many words as most vaults have; when there are more, the memory of them begins anew.
  private static final int KNOWN_WORDS = 30_000;

  private final List<Language> languages;
  private final Language given;
  private final Map<String, Optional<SnowballStemmer>> stemmers = new HashMap<>();
  private final CharArrayMap<List<String>> known = new CharArrayMap<>(1_000, false);

  /// @param languages those of the text, or all that the text may be in
  /// @param given the one of words in Latin letters in notes of other letters
  WordForms(Collection<Language> languages, Language given) {
    this.languages = List.copyOf(languages);
    this.given = given;
  }

  /// @param word in lower case, in Unicode's form NFKC
  List<String> of(char[] word, int length) {
    List<String> there = known.get(word, 0, length);
    if (there != null) return there;
    if (known.size() >= KNOWN_WORDS) known.clear();
    String text = new String(word, 0, length);
    List<String> made = make(text);
    known.put(text, made);
    return made;
  }

  /// The same, without remembering it.
  List<String> make(String word) {
    // An emoji's variation selector, say, is nothing in Unicode's form NFKC.
    if (word.isEmpty() || Signs.has(word)) return List.of(word);
    Set<String> forms = new LinkedHashSet<>();
    Set<String> spellings = spellings(word);
    for (Language language : languages(word)) {
      for (String spelling : spellings) forms.add(stem(spelling, language));
    }
    return List.copyOf(forms);
  }

  private static Set<String> spellings(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(word);
    if (!isAscii(word)) {
      spellings.add(fold(word));
      spellings.add(fold(spelledOut(word)));
    }
    return spellings;
  }

  private Set<Language> languages(String word) {
    int script = UScript.getScript(word.codePointAt(0));
    Set<Language> own = new LinkedHashSet<>();
    for (Language language : languages) {
      own.add(language.script() == script ? language : Language.usual(script).orElse(given));
    }
    return own;
  }

  private String stem(String word, Language language) {
    Optional<SnowballStemmer> stemmer =
        stemmers.computeIfAbsent(language.tag(), tag -> language.newStemmer());
    if (stemmer.isEmpty() || !Character.isLetter(word.codePointAt(0))) return fold(word);
    stemmer.get().setCurrent(word);
    boolean unused = stemmer.get().stem();
    String stem = fold(stemmer.get().getCurrent());
    return (stem.isEmpty() ? word : stem) + LANGUAGE_MARK + language.tag();
  }

  private static String fold(String text) {
    if (isAscii(text)) return text;
    String folded = ICUFoldingFilter.NORMALIZER.normalize(text);
    return folded.isEmpty() ? text : folded;
  }

  /// As it is written where the letters are lacking.
  private static String spelledOut(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case 'ä' -> out.append("ae");
        case 'ö', 'ø' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'å' -> out.append("aa");
        default -> out.append(letter);
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
    return true;
  }

  static Optional<String> language(String term) {
    int mark = term.indexOf(LANGUAGE_MARK);
    return mark < 0 ? Optional.empty() : Optional.of(term.substring(mark + 1));
  }

  /// The stem that a term stands for, to show it.
  static String shown(String term) {
    int mark = term.indexOf(LANGUAGE_MARK);
    return mark < 0 ? term : term.substring(0, mark);
  }
}
