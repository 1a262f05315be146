package dev.daybook.query;

import dev.daybook.query.Query.Near;
import dev.daybook.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the tree from the tokens; the grammar is on [QueryParser].
final class TreeBuilder {
  private final List<Token> tokens;
  private final Terms terms;
  private int at;

  TreeBuilder(List<Token> tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  Query build() {
    Query query = group();
    return query == null ? new Query.All() : query;
  }

  private boolean next(Kind kind) {
    return at < tokens.size() && tokens.get(at).is(kind);
  }

  private boolean taken(Kind kind) {
    boolean taken = next(kind);
    if (taken) at++;
    return taken;
  }

  private @Nullable Query group() {
    List<Query> parts = new ArrayList<>();
    do {
      Query part = all();
      if (part != null) parts.add(part);
    } while (taken(Kind.OR));
    return parts.isEmpty() ? null : NormalForm.or(parts);
  }

  private @Nullable Query all() {
    List<Query> parts = new ArrayList<>();
    Field scope = null;
    boolean strict = false;
    while (at < tokens.size() && !next(Kind.OR) && !next(Kind.CLOSE)) {
      if (tokens.get(at) instanceof Token.Scope(Field field, int start, int end)) {
        scope = field;
        at++;
      } else if (taken(Kind.AND)) {
        strict = true;
      } else {
        Query part = part();
        if (part != null) parts.add(part);
      }
    }
    if (scope != null) return NormalForm.scoped(scope, parts, strict);
    return parts.isEmpty() ? null : NormalForm.and(parts, strict);
  }

  private @Nullable Query part() {
    boolean negated = false;
    while (next(Kind.MINUS) || next(Kind.NOT)) {
      negated = !negated;
      at++;
    }
    Query part = single();
    return negated && part != null ? NormalForm.not(part) : part;
  }

  private @Nullable Query single() {
    if (at == tokens.size() || next(Kind.OR) || next(Kind.CLOSE)) return null;
    Token token = tokens.get(at++);
    return switch (token) {
      case Token.Symbol symbol -> symbol.kind() == Kind.OPEN ? closed() : null;
      case Token.Named named -> named(named);
      case Token.Leaf leaf -> near(leaf.query());
      case Token.Scope(Field field, int start, int end) -> new Query.Has(field);
      case Token.Values values -> terms.read(values);
      case Token.Near near -> null;
    };
  }

  private @Nullable Query closed() {
    Query inner = group();
    taken(Kind.CLOSE);
    return inner;
  }

  private @Nullable Query named(Token.Named named) {
    Query inner = single();
    if (inner == null) return terms.words(named.start(), named.end());
    Field field = named.name().field();
    if (field == null || !named.name().takesText()) return terms.valuesOf(named.name(), inner);
    return NormalForm.in(field, inner);
  }

  /// The leaf with all that follow it with a NEAR between; another distance begins another part.
  private Query near(Query first) {
    List<Query> chains = new ArrayList<>();
    Query last = first;
    while (at < tokens.size() && tokens.get(at) instanceof Token.Near near) {
      List<Query> parts = new ArrayList<>(List.of(NormalForm.settled(last)));
      while (isNear(near.distance())) {
        last = NormalForm.settled(((Token.Leaf) tokens.get(at + 1)).query());
        parts.add(last);
        at += 2;
      }
      chains.add(new Near(parts, near.distance()));
    }
    return chains.isEmpty() ? first : NormalForm.and(chains);
  }

  private boolean isNear(int distance) {
    return at < tokens.size()
        && tokens.get(at) instanceof Token.Near near
        && near.distance() == distance;
  }
}
