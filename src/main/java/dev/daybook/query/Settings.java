package dev.daybook.query;

import dev.daybook.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the order, the limit and the scopes out of the tokens of a query, and gives each remaining
/// name and its values their meaning.
final class Settings {
  private static final Map<String, Sort> ALIASES =
      Map.of(
          "new", Sort.NEWEST,
          "date", Sort.NEWEST,
          "recent", Sort.NEWEST,
          "old", Sort.OLDEST,
          "updated", Sort.MODIFIED,
          "name", Sort.TITLE);

  private final Terms terms;
  private final QueryLimits limits;
  private final Warnings warnings;
  private final List<Token> tokens = new ArrayList<>();
  private @Nullable Sort sort;
  private @Nullable Integer limit;

  Settings(List<Token> typed, Terms terms, QueryLimits limits, Warnings warnings) {
    this.terms = terms;
    this.limits = limits;
    this.warnings = warnings;
    for (Token token : typed) {
      if (token instanceof Token.Values values) settle(values);
      else tokens.add(token);
    }
  }

  /// The tokens without those that say how to answer.
  List<Token> tokens() {
    return tokens;
  }

  @Nullable Sort sort() {
    return sort;
  }

  @Nullable Integer limit() {
    return limit;
  }

  private void settle(Token.Values token) {
    boolean taken =
        switch (token.name()) {
          case SORT -> sort(token);
          case LIMIT -> limit(token);
          case IN -> scope(token);
          default -> filter(token);
        };
    if (!taken) {
      terms.warn(token);
      filter(token, terms.words(token.start(), token.end()));
    }
  }

  private boolean filter(Token.Values token) {
    return filter(token, terms.read(token));
  }

  private boolean filter(Token.Values token, Query query) {
    return tokens.add(new Token.Leaf(query, token.start(), token.end()));
  }

  private boolean sort(Token.Values token) {
    Sort read = read(token.values().getLast());
    if (read != null && sort != null) twice(token);
    if (read != null) sort = read;
    return read != null && unsigned();
  }

  private static @Nullable Sort read(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return Sort.of(lower).orElse(ALIASES.get(lower));
  }

  private boolean limit(Token.Values token) {
    String typed = token.values().getLast();
    if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) == 0) return false;
    if (limit != null) twice(token);
    limit = Math.min(Integer.parseInt(typed), limits.results());
    if (Integer.parseInt(typed) > limits.results()) {
      String message = "limit: goes up to " + limits.results();
      warnings.add(token.start(), token.end(), message, "limit:" + limits.results());
    }
    return unsigned();
  }

  /// Takes away a `-` or NOT before a setting, which means nothing there.
  private boolean unsigned() {
    while (!tokens.isEmpty()
        && (tokens.getLast().is(Kind.MINUS) || tokens.getLast().is(Kind.NOT))) {
      tokens.removeLast();
    }
    return true;
  }

  private void twice(Token.Values token) {
    String message = token.name().key() + ": was given before; this one counts";
    warnings.add(token.start(), token.end(), message);
  }

  private boolean scope(Token.Values token) {
    Optional<Name> name = Name.of(token.values().getLast());
    Field field = name.filter(Name::takesText).map(Name::field).orElse(null);
    return field != null && tokens.add(new Token.Scope(field, token.start(), token.end()));
  }
}
