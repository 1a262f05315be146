package dev.daybook.index;

import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// Tells in which language a note is written: what its front matter says, else the language that
/// most of its little words are of (`the`, `und`, `que`), else the one given for all notes.
///
/// Only languages in Latin letters need this: words in other letters say themselves what they are,
/// see [WordForms].
final class LanguageDetector {
  /// A page or so: enough to be sure, and soon looked through.
  private static final int CHARS = 3_000;

  /// So many of the words of running text are little ones; lists and code have fewer.
  private static final double ENOUGH = 0.2;

  /// So much surer than the given language another one has to be.
  private static final double CLEARLY = 1.5;

  /// A line or two may be a quotation.
  private static final int FEWEST_WORDS = 20;

  /// In characters; no little word is longer.
  private static final int LONGEST = 16;

  /// The languages that each little word is of.
  private static final Map<String, Set<String>> LITTLE_WORDS = littleWords();

  private static Map<String, Set<String>> littleWords() {
    Map<String, CharArraySet> byLanguage =
        Map.ofEntries(
            Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
            Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
            Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
            Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
            Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
            Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
            Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
            Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
            Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
            Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
            Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
            Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
            Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
            Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
            Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()));
    Map<String, Set<String>> byWord = new HashMap<>();
    byLanguage.forEach((tag, words) -> {
      for (Object word : words) {
        byWord.computeIfAbsent(new String((char[]) word), it -> new TreeSet<>()).add(tag);
      }
    });
    return byWord;
  }

  private final Language given;

  LanguageDetector(Language given) {
    this.given = given;
  }

  Language of(Note note) {
    String named = note.language();
    if (named != null) return Language.of(named).orElse(given);
    StringBuilder text = new StringBuilder();
    for (Section section : note.sections()) {
      if (text.length() > CHARS) break;
      String own = section.text();
      text.append(own, 0, Math.min(own.length(), CHARS)).append('\n');
    }
    return of(text.toString());
  }

  Language of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int all = count(text, counts);
    if (all < FEWEST_WORDS) return given;
    String best = given.tag();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int rival = counts.getOrDefault(best, 0);
      double needed = best.equals(given.tag()) ? rival * CLEARLY : rival;
      if (each.getValue() > Math.max(needed, ENOUGH * all)) best = each.getKey();
    }
    return Language.of(best).orElse(given);
  }

  /// Returns how many words the text has, of any language.
  private static int count(String text, Map<String, Integer> counts) {
    int all = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at == text.length() ? '\n' : text.charAt(at);
      boolean alone = NoteAnalyzer.isInPairs(c);
      if (!alone && (isPart(c) || (start < at && isWithin(c)))) continue;
      if (start < at && Character.isLetter(text.charAt(start))) {
        all++;
        if (at - start <= LONGEST) countIn(text.substring(start, at), counts);
      }
      if (alone) all++; // writings without spaces have about a word in each character
      start = at + 1;
    }
    return all;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// `don't` is one word, and so is `USB-C`.
  private static boolean isWithin(char c) {
    return c == '\'' || c == '\u2019' || c == '-';
  }

  private static void countIn(String word, Map<String, Integer> counts) {
    Set<String> languages = LITTLE_WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    for (String tag : languages) counts.merge(tag, 1, Integer::sum);
  }
}
