package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Phrase;
import dev.daybook.query.Query.Regex;
import dev.daybook.query.Query.Word;
import java.util.List;

/// Holds one query to its [QueryLimits]: counts the words and cuts what goes over.
final class Budget {
  private final QueryLimits limits;
  private final Warnings warnings;
  private int terms;
  private int expansions;

  Budget(QueryLimits limits, Warnings warnings) {
    this.limits = limits;
    this.warnings = warnings;
    terms = limits.words();
    expansions = limits.patterns();
  }

  boolean spent() {
    return terms == 0;
  }

  /// The same, or as much of it as there is room for.
  Query fit(Query leaf, int start, int end) {
    return switch (leaf) {
      case Phrase phrase -> cut(phrase);
      case Word word when word.form() == Form.PREFIX || word.form() == Form.FUZZY ->
          expand(word, new Word(word.text(), Form.ANY), start, end);
      case Regex regex -> expand(regex, new Word(regex.pattern(), Form.ANY), start, end);
      default -> {
        terms--;
        yield leaf;
      }
    };
  }

  /// The same, or the first of the values.
  List<String> fit(List<String> values) {
    int kept = Math.min(values.size(), terms);
    terms -= kept;
    return values.subList(0, kept);
  }

  private Phrase cut(Phrase phrase) {
    String[] words = phrase.text().split(" ", -1);
    int kept = Math.min(words.length, terms);
    terms -= kept;
    return new Phrase(String.join(" ", List.of(words).subList(0, kept)), phrase.slop());
  }

  private Query expand(Query leaf, Query plain, int start, int end) {
    terms--;
    if (expansions > 0) {
      expansions--;
      return leaf;
    }
    warnings.add(
        start,
        end,
        "a query has at most %d parts like word*, ~word and /regex/; this one is read as a word"
            .formatted(limits.patterns()));
    return plain;
  }
}
