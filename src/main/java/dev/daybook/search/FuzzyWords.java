package dev.daybook.search;

import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words of the notes that a word may have been meant to be: those a few letters away. They are
/// looked up once for each word and generation, for that takes longer than all else of a search.
///
/// Safe for use by many threads.
final class FuzzyWords {
  /// As many words as one word can be mistaken for, the nearest first.
  static final int MOST = 20;

  /// A word of this many letters may have two wrong, a shorter one just one.
  static final int TWO_EDITS = 8;

  /// The nearness of a word of one letter to another one.
  private static final float FAR = 0.1f;

  /// People who search in one journal mistype the same words; when there are more, it begins anew.
  private static final int REMEMBERED = 1_000;

  private final IndexReader reader;
  private final Map<String, List<Near>> known = new ConcurrentHashMap<>();

  /// A word of the notes.
  ///
  /// @param nearness 1 for the word itself, less with every wrong letter
  /// @param sections in how many sections it stands
  record Near(String word, float nearness, int sections) {}

  FuzzyWords(IndexReader reader) {
    this.reader = reader;
  }

  /// Whole words, the nearest first, the word itself among them if the notes have it.
  ///
  /// @param word as it stands in [Schema#ANYWHERE]
  List<Near> of(String word) {
    if (known.size() > REMEMBERED) known.clear();
    return known.computeIfAbsent(word, this::lookUp);
  }

  private List<Near> lookUp(String word) {
    List<Near> near = new ArrayList<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, Schema.ANYWHERE);
      if (terms == null) return near;
      int edits = word.codePointCount(0, word.length()) < TWO_EDITS ? 1 : 2;
      FuzzyTermsEnum each =
          new FuzzyTermsEnum(terms, new Term(Schema.ANYWHERE, word), edits, 0, true);
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String found = term.utf8ToString();
        if (found.startsWith(NoteAnalyzer.WITHOUT_ACCENTS)) continue;
        near.add(new Near(found, Math.max(FAR, each.getBoost()), each.docFreq()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return near.stream()
        .sorted(Comparator.comparingDouble(Near::nearness).reversed())
        .limit(MOST)
        .toList();
  }
}
