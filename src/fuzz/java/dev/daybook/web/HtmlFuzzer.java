package dev.daybook.web;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.daybook.hostile.Verdict;
import dev.daybook.search.SearchResult.Range;
import java.util.List;

/// Whatever HTML a note holds, what is shown of it is harmless, as another parser reads it.
public final class HtmlFuzzer {
  private HtmlFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String html = data.consumeRemainingAsString();
    String shown = NoteHtml.marked(html, text -> List.of(new Range(0, (text.length() + 1) / 2)));
    List<String> faults = Verdict.of(shown);
    if (!faults.isEmpty()) throw new IllegalStateException(faults + " in " + shown);
  }
}
