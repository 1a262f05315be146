package dev.daybook.query;

import java.util.List;

/// A piece of a typed query and where it stands.
sealed interface Token {
  int start();

  int end();

  /// What holds other tokens together.
  record Symbol(Kind kind, int start, int end) implements Token {}

  /// The symbols.
  enum Kind {
    OPEN,
    CLOSE,
    MINUS,
    AND,
    OR,
    NOT
  }

  /// `NEAR/5` between two words or phrases.
  record Near(int distance, int start, int end) implements Token {}

  /// `title:` right before a word, a phrase or a group.
  record Named(Name name, int start, int end) implements Token {}

  /// `tag:a,"b c"`, not looked into yet.
  record Values(Name name, List<String> values, int start, int end) implements Token {}

  /// `in:code`: all text of the group is looked for in that field.
  record Scope(Field field, int start, int end) implements Token {}

  /// What is understood by itself: a word, a phrase, a filter.
  record Leaf(Query query, int start, int end) implements Token {}

  /// Whether this is that symbol.
  default boolean is(Kind kind) {
    return this instanceof Symbol symbol && symbol.kind() == kind;
  }

  /// Whether a part of a query can begin here.
  default boolean begins() {
    boolean holds = this instanceof Near || is(Kind.CLOSE) || is(Kind.AND) || is(Kind.OR);
    return !holds;
  }

  /// Whether a part of a query can end here.
  default boolean ends() {
    return is(Kind.CLOSE) || this instanceof Scope || this instanceof Leaf;
  }
}
