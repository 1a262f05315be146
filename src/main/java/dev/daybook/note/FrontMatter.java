package dev.daybook.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// What a note says about itself before its text begins: keys with their values, each as the text
/// that was written, for `0.90` is a title and `Yes` an alias.
///
/// @param values by key in lower case, in the order of the file
/// @param head the text above the body, as it is
/// @param bodyLine the 1-based line of the file on which the body begins
/// @param body the text after the front matter
record FrontMatter(Map<String, Value> values, String head, int bodyLine, String body) {

  /// What stands behind a key.
  ///
  /// @param isList whether it was written as a list; if not, there is one item at most
  record Value(boolean isList, List<String> items) {
    Value {
      items = List.copyOf(items);
    }

    static Value one(String text) {
      return new Value(false, text.isBlank() ? List.of() : List.of(text.strip()));
    }

    static Value list(List<String> items) {
      return new Value(true, items);
    }
  }

  /// Larger front matter is no front matter but a mistake, or an attack on the parser.
  static final int MAX_CHARS = 64 << 10;

  /// Longer keys are cut: each is a word of the index.
  private static final int MAX_KEY_CHARS = 256;

  /// Takes the front matter off a text: YAML, TOML or Logseq's.
  ///
  /// @param problems is told the line and what is wrong there; nothing is lost for it
  static FrontMatter of(String text, BiConsumer<Integer, String> problems) {
    FrontMatterBlock block = FrontMatterBlock.find(text);
    Map<String, Value> raw =
        switch (block.kind()) {
          case NONE -> Map.of();
          case LOGSEQ -> LineFrontMatter.logseq(limited(block.content()));
          case UNCLOSED -> {
            problems.accept(
                block.firstLine() - 1, "the front matter is never closed; end it with a line ---");
            yield LineFrontMatter.yaml(limited(block.content()));
          }
          case YAML, TOML -> parse(block, problems);
        };
    String head = text.substring(0, text.length() - block.body().length());
    return new FrontMatter(withPlainKeys(raw), head, block.bodyLine(), block.body());
  }

  /// The 1-based line on which a value stands, or the first line when it is not found as it is.
  int lineOf(String value) {
    int at = Math.max(0, head.indexOf(value));
    return 1 + (int) head.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static Map<String, Value> parse(
      FrontMatterBlock block, BiConsumer<Integer, String> problems) {
    if (block.content().length() > MAX_CHARS) {
      problems.accept(block.firstLine(), "the front matter is too long and was read line by line");
      return LineFrontMatter.yaml(limited(block.content()));
    }
    if (block.isTooDeep()) {
      problems.accept(
          block.firstLine(), "the front matter is nested too deeply and was read line by line");
      return LineFrontMatter.yaml(block.content());
    }
    return block.kind() == FrontMatterBlock.Kind.TOML
        ? TomlFrontMatter.read(block, problems)
        : YamlFrontMatter.read(block, problems);
  }

  private static String limited(String content) {
    return content.length() > MAX_CHARS ? content.substring(0, MAX_CHARS) : content;
  }

  /// Keys are compared without case, and some are written with a colon too many.
  private static Map<String, Value> withPlainKeys(Map<String, Value> raw) {
    Map<String, Value> plain = new LinkedHashMap<>();
    raw.forEach((key, value) -> {
      String name = key.strip().toLowerCase(Locale.ROOT);
      while (name.endsWith(":")) name = name.substring(0, name.length() - 1).strip();
      if (name.length() > MAX_KEY_CHARS) name = name.substring(0, MAX_KEY_CHARS);
      if (name.isEmpty()) return;
      plain.merge(name, value, (first, next) -> first.items().isEmpty() ? next : first);
    });
    return plain;
  }
}
