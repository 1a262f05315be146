package dev.daybook.search;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.daybook.search.SearchResult.Snippet.Kind;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Snippet;
import java.util.ArrayList;
import java.util.List;

/// Whatever a text holds and wherever it matches, a snippet is short, and marks what is in it.
public final class SnippetFuzzer {
  /// Twice as long as it means to be: a match is never cut.
  private static final int LONGEST = 500;

  private SnippetFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    int[] steps = data.consumeInts(8);
    String text = data.consumeRemainingAsString();
    SnippetText cutting = new SnippetText(text, List.of(), Kind.WORDS);
    cutting.cutApart(0, text.length(), matches(steps, text.length())).forEach(SnippetFuzzer::check);
  }

  private static void check(Snippet snippet) {
    if (snippet.text().length() > LONGEST) throw new IllegalStateException("too long");
    int at = 0;
    for (Range range : snippet.ranges()) {
      boolean isTidy = at <= range.start() && range.start() <= range.end();
      if (!isTidy || range.end() > snippet.text().length()) {
        throw new IllegalStateException("" + range);
      }
      at = range.end();
    }
  }

  /// In order, without overlap, none longer than a word may be.
  private static List<Range> matches(int[] steps, int length) {
    List<Range> matches = new ArrayList<>();
    int at = 0;
    for (int step : steps) {
      int start = at + (step & 63);
      int end = start + 1 + (step >>> 8 & 31);
      if (end > length) break;
      matches.add(new Range(start, end));
      at = end;
    }
    return matches;
  }
}
