package dev.daybook.cli;

import dev.daybook.search.SearchResult.Range;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// Colours text for a terminal, or leaves it as it is.
record Ink(Ansi ansi) {
  String title(String text, List<Range> matches) {
    return marked(text, matches, Style.bold);
  }

  String path(String text) {
    return styled(text, Style.fg_cyan);
  }

  String faint(String text) {
    return styled(text, Style.faint);
  }

  /// The text with its matches marked.
  String marked(String text, List<Range> matches, Style... around) {
    if (!ansi.enabled()) return text;
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Range match : matches) {
      marked.append(styled(text.substring(at, match.start()), around));
      marked.append(styled(text.substring(match.start(), match.end()), Style.bold, Style.fg_red));
      at = match.end();
    }
    return marked.append(styled(text.substring(at), around)).toString();
  }

  private String styled(String text, Style... styles) {
    if (!ansi.enabled() || text.isEmpty() || styles.length == 0) return text;
    return Style.on(styles) + text + Style.reset.on();
  }
}
