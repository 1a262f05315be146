package dev.daybook.query;

import dev.daybook.query.Query.Form;
import dev.daybook.query.Query.Word;
import dev.daybook.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a typed text into tokens, in time linear in its length; never fails.
final class Lexer {
  private static final int LONGEST_NAME = 20;

  private final String text;
  private final Cursor cursor;
  private final QueryLimits limits;
  private final Warnings warnings;
  private final Budget budget;
  private final Leaves leaves;
  private final Filters filters;
  private final List<Token> tokens = new ArrayList<>();
  private int depth;
  private int ignored;
  private int firstOpen = -1;

  private Lexer(String text, QueryLimits limits, Warnings warnings) {
    this.text = text;
    this.limits = limits;
    this.cursor = new Cursor(text);
    this.warnings = warnings;
    this.budget = new Budget(limits, warnings);
    this.filters = new Filters(text, cursor, warnings);
    this.leaves = new Leaves(text, cursor, filters, limits, warnings);
  }

  /// The tokens of the text, its groups closed.
  static List<Token> tokens(String text, QueryLimits limits, Warnings warnings) {
    return new Lexer(text, limits, warnings).read();
  }

  /// Whether the text is read as just that word, whatever stands around it.
  static boolean reads(String text, String word) {
    List<Token> tokens = tokens(text, QueryLimits.standard(), new Warnings(text));
    return !leansOnOthers(text)
        && tokens.size() == 1
        && tokens.getFirst() instanceof Token.Leaf leaf
        && leaf.query().equals(new Word(word, Form.ANY));
  }

  /// Whether a later word, or the end of a group, could make more of the text.
  private static boolean leansOnOthers(String text) {
    boolean key = text.startsWith("[") && (text.indexOf(']') < 0 || text.contains("])"));
    boolean regex = text.startsWith("/") && text.contains("/)");
    boolean quote = text.contains(":") && Cursor.hasQuote(text);
    return key || regex || quote;
  }

  private List<Token> read() {
    for (cursor.skipSpace(); !cursor.done(); cursor.skipSpace()) {
      if (budget.spent()) {
        cut();
        return tokens;
      }
      token();
    }
    if (depth > 0) {
      warnings.addOpen(firstOpen, firstOpen + 1, "( is not closed", ")".repeat(depth));
    }
    return tokens;
  }

  private void cut() {
    String message = "a query has at most %d words; the rest is left out".formatted(limits.words());
    warnings.add(cursor.at(), text.length(), message, "");
    cursor.moveTo(text.length());
    dropMinus();
  }

  private void token() {
    int start = cursor.at();
    if (cursor.is('(')) open(start);
    else if (cursor.is(')') && depth > 0) close(start);
    else if (startsNegation(start)) symbol(Kind.MINUS, 1);
    else if (!keyword(start) && !named(start)) leaf(start, false);
  }

  private void symbol(Kind kind, int length) {
    int start = cursor.at();
    cursor.moveTo(start + length);
    tokens.add(new Token.Symbol(kind, start, cursor.at()));
  }

  private void open(int start) {
    if (depth == limits.groups()) {
      if (ignored++ == 0) {
        warnings.add(
            start,
            start + 1,
            "groups go %d deep at most; the ( beyond that are left out".formatted(limits.groups()));
      }
      cursor.moveTo(start + 1);
      return;
    }
    if (depth == 0) firstOpen = start;
    symbol(Kind.OPEN, 1);
    cursor.inGroup(++depth > 0);
  }

  private void close(int start) {
    if (ignored > 0) {
      ignored--;
      cursor.moveTo(start + 1);
      return;
    }
    symbol(Kind.CLOSE, 1);
    cursor.inGroup(--depth > 0);
  }

  /// A `-` right before something to leave out, but not `--flag`, `->` or a `-` by itself.
  private boolean startsNegation(int start) {
    if (!cursor.is('-')) return false;
    char next = cursor.charAt(start + 1);
    if (next == '-' || next == '>') return false;
    return next == '('
        || cursor.isQuote(start + 1)
        || Words.isWordyAnywhere(text.substring(start, cursor.endOfRun(start)));
  }

  private boolean keyword(int start) {
    if (!tokens.isEmpty() && isMinusAt(tokens.getLast(), start)) return false;
    for (Kind kind : List.of(Kind.AND, Kind.OR, Kind.NOT)) {
      if (cursor.startsWith(kind.name()) && endsKeyword(start + kind.name().length())) {
        symbol(kind, kind.name().length());
        return true;
      }
    }
    return cursor.startsWith("NEAR/") && near(start);
  }

  private static boolean isMinusAt(Token token, int end) {
    return token.is(Kind.MINUS) && token.end() == end;
  }

  private boolean endsKeyword(int position) {
    return cursor.endsToken(position) || cursor.charAt(position) == '(' || cursor.isQuote(position);
  }

  private boolean near(int start) {
    cursor.moveTo(start + "NEAR/".length());
    int distance = cursor.number();
    if (distance < 1 || !endsKeyword(cursor.at())) {
      cursor.moveTo(start);
      return false;
    }
    int allowed = leaves.allowed(distance, start, "NEAR/" + limits.distance());
    tokens.add(new Token.Near(allowed, start, cursor.at()));
    return true;
  }

  /// A name and its colon; with a name that is not ours, or nothing after it, they are a word.
  private boolean named(int start) {
    int colon = start;
    while (colon - start <= LONGEST_NAME && Character.isLetter(cursor.charAt(colon))) colon++;
    if (colon == start || cursor.charAt(colon) != ':') return false;
    Optional<Name> name = Name.of(text.substring(start, colon));
    if (name.isEmpty()) return foreign(start, colon);
    if (cursor.endsToken(colon + 1)) return lonely(name.get(), start, colon + 1);
    if (text.startsWith("//", colon + 1)) return false;
    cursor.moveTo(colon + 1);
    return value(name.get(), start);
  }

  private boolean foreign(int start, int colon) {
    String typed = text.substring(start, colon);
    Optional<Name> meant = Hints.name(typed);
    if (meant.isPresent() && !cursor.endsToken(colon + 1)) {
      String key = meant.get().key() + ":";
      warnings.add(
          start, colon + 1, "%s: is not a field; did you mean %s?".formatted(typed, key), key);
    }
    if (cursor.charAt(colon + 1) != '(' && !cursor.isQuote(colon + 1)) return false;
    cursor.moveTo(colon + 1);
    add(new Word(text.substring(start, colon + 1), Form.ANY), start);
    return true;
  }

  private boolean lonely(Name name, int start, int end) {
    cursor.moveTo(end);
    cursor.skipSpace();
    String message = name.key() + ": needs a value right after the colon";
    if (cursor.done() || cursor.is(')')) warnings.add(start, end, message);
    else warnings.add(start, cursor.at(), message, text.substring(start, end));
    cursor.moveTo(start);
    return false;
  }

  private boolean value(Name name, int start) {
    int colonEnd = cursor.at();
    boolean group = cursor.is('(') && name.takesGroup();
    if (group || name.takesText()) {
      int before = tokens.size();
      tokens.add(new Token.Named(name, start, colonEnd));
      if (group) open(colonEnd);
      else leaf(colonEnd, true);
      if (tokens.size() == before + 1) {
        tokens.removeLast();
        add(new Word(text.substring(start, colonEnd), Form.ANY), start);
      }
      return true;
    }
    List<String> values = budget.fit(filters.values(name));
    if (values.isEmpty()) cursor.moveTo(start);
    else tokens.add(new Token.Values(name, values, start, cursor.at()));
    return !values.isEmpty();
  }

  private void leaf(int start, boolean named) {
    Query leaf = leaves.read(named);
    if (leaf != null) add(leaf, start);
    else dropMinus();
  }

  /// Takes away a `-` that has nothing left to work on.
  private void dropMinus() {
    if (!tokens.isEmpty() && tokens.getLast().is(Kind.MINUS)) tokens.removeLast();
  }

  private void add(Query leaf, int start) {
    tokens.add(new Token.Leaf(budget.fit(leaf, start, cursor.at()), start, cursor.at()));
  }
}
