package dev.daybook.note;

import java.util.regex.Pattern;

/// Where front matter stands in a text.
///
/// @param content what is between its lines, or ""
/// @param firstLine the 1-based line of the file on which the content begins
/// @param bodyLine the 1-based line on which the body begins
record FrontMatterBlock(Kind kind, String content, int firstLine, String body, int bodyLine) {
  enum Kind {
    NONE,
    YAML,
    TOML,
    LOGSEQ,
    /// YAML without a line that ends it.
    UNCLOSED
  }

  private static final Pattern KEY =
      Pattern.compile("[ \t]*[^\\s:#\\-\\[{|>][^:\n]{0,100}:(\\s|$).*");
  private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_.-]+[ \t]*:(\\s.*)?");
  private static final Pattern CONTINUED = Pattern.compile("[ \t]*-( .*)?|[ \t]+\\S.*");
  private static final Pattern LOGSEQ = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}::(\\s.*)?");

  /// Nobody nests values deeper by hand; longer lines of dashes are rules, not lists.
  private static final int DEEPEST = 100;

  /// What may stand above the first line: also byte order marks that some editors leave behind.
  private static final String BLANK = " \t\n\u200b\ufeff";

  static FrontMatterBlock find(String text) {
    int start = firstText(text);
    int line = line(text, start);
    String first = lineAt(text, start);
    if (first.strip().equals("---") && first.startsWith("---")) return yaml(text, start, line);
    if (first.strip().equals("+++") && first.startsWith("+++")) return toml(text, start, line);
    if (LOGSEQ.matcher(first).matches()) return logseq(text, start, line);
    return none(text);
  }

  /// Whether brackets, or dashes and question marks on one line, nest so deep that a parser would
  /// take for ever, or more stack than there is.
  boolean isTooDeep() {
    int depth = 0;
    int onLine = 0;
    for (int i = 0; i < content.length(); i++) {
      switch (content.charAt(i)) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth = Math.max(0, depth - 1);
        case '-', '?', ':' -> onLine++;
        case '\n' -> onLine = 0;
        case ' ' -> {}
        default -> onLine = 0;
      }
      if (depth > DEEPEST || onLine > DEEPEST) return true;
    }
    return false;
  }

  private static FrontMatterBlock none(String text) {
    return new FrontMatterBlock(Kind.NONE, "", 1, text, 1);
  }

  private static FrontMatterBlock yaml(String text, int start, int line) {
    int content = next(text, start);
    for (int at = content; at < text.length(); at = next(text, at)) {
      String each = lineAt(text, at).stripTrailing();
      if (!each.equals("---") && !each.equals("...")) continue;
      String inside = text.substring(content, at);
      if (!isFrontMatter(inside)) return none(text);
      return block(Kind.YAML, text, content, at, next(text, at), line);
    }
    return unclosed(text, content, line);
  }

  private static FrontMatterBlock unclosed(String text, int content, int line) {
    int end = content;
    while (end < text.length()) {
      String each = lineAt(text, end);
      if (!KEY.matcher(each).matches() && !CONTINUED.matcher(each).matches()) break;
      end = next(text, end);
    }
    if (!hasKey(text.substring(content, end))) return none(text);
    return block(Kind.UNCLOSED, text, content, end, end, line);
  }

  private static FrontMatterBlock toml(String text, int start, int line) {
    int content = next(text, start);
    for (int at = content; at < text.length(); at = next(text, at)) {
      if (lineAt(text, at).stripTrailing().equals("+++")) {
        return block(Kind.TOML, text, content, at, next(text, at), line);
      }
    }
    return none(text);
  }

  private static FrontMatterBlock logseq(String text, int start, int line) {
    int end = start;
    while (end < text.length() && LOGSEQ.matcher(lineAt(text, end)).matches())
      end = next(text, end);
    return block(Kind.LOGSEQ, text, start, end, end, line - 1);
  }

  private static FrontMatterBlock block(
      Kind kind, String text, int content, int end, int body, int line) {
    return new FrontMatterBlock(
        kind, text.substring(content, end), line + 1, text.substring(body), line(text, body));
  }

  /// A rule at the top and another below it may hold text: a sentence without a key, or one that
  /// stands apart from the rule, as no key does.
  private static boolean isFrontMatter(String inside) {
    if (inside.isBlank()) return true;
    boolean standsApart = inside.lines().findFirst().orElse("").isBlank();
    return standsApart ? inside.lines().anyMatch(PLAIN_KEY.asMatchPredicate()) : hasKey(inside);
  }

  private static boolean hasKey(String content) {
    return content.lines().anyMatch(each -> KEY.matcher(each).matches());
  }

  private static int firstText(String text) {
    int line = 0;
    int at = 0;
    while (at < text.length() && BLANK.indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') line = at;
    }
    return text.startsWith("\ufeff", line) ? line + 1 : line;
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String lineAt(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.substring(at) : text.substring(at, end);
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
