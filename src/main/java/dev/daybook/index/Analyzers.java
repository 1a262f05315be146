package dev.daybook.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The ways in which the text of one index and the queries to it are taken apart. Safe for use by
/// many threads.
public final class Analyzers {
  private final Language given;
  private final NoteAnalyzer forQueries;
  private final Map<String, NoteAnalyzer> byLanguage = new ConcurrentHashMap<>();

  /// @param given the language that the index was made with
  /// @param present the languages that its notes are in
  public Analyzers(Language given, Collection<Language> present) {
    this.given = given;
    Set<Language> all = new HashSet<>(present);
    all.add(given);
    forQueries = NoteAnalyzer.forQueries(List.copyOf(all), given);
  }

  /// For words that may be in any of the languages.
  public NoteAnalyzer forQueries() {
    return forQueries;
  }

  /// For a text out of a note that was read in the language of that tag.
  public NoteAnalyzer forNotes(String tag) {
    return byLanguage.computeIfAbsent(
        tag, it -> NoteAnalyzer.forNotes(Language.of(it).orElse(given), given));
  }

  /// For a text of which nothing else is known.
  public NoteAnalyzer forText(String text) {
    return forNotes(new LanguageDetector(given).of(text).tag());
  }
}
