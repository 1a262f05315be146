package dev.daybook.query;

import dev.daybook.query.ParsedQuery.Warning;
import dev.daybook.query.Query.Dated;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads what a person types into the search box; understands every text, and says what was odd.
///
/// ```
/// query   = group
/// group   = all { "OR" all }
/// all     = part { ["AND"] part }            AND binds tighter than OR
/// part    = { "-" | "NOT" } near
/// near    = single { "NEAR/" number single }  words and phrases only; within that many words
/// single  = "(" group ")"
///         | field ":" ( "(" group ")" | near )  title heading link code: looked for in there
///         | value ":" ( "(" group ")" | list )  tag category author folder year path: has one of
///         | "#" tag                           the same as tag:
///         | "in:" field                       all text of this `all`, before and after it, in there
///         | "has:" name | "no:" name          has any value, has none
///         | "is:orphan" | "is:draft"
///         | "[" key [":" text] "]"            any front-matter key
///         | ("date:" | "on:") days            days are a period, or `days..days` with an end open
///         | ("before:" | "since:") period | "weekday:" day
///         | "sort:" order | "limit:" number   said once, anywhere, outside of the tree
///         | phrase ["~" number] | "/" regex "/"
///         | word | word "*" | "~" word | "=" word
/// list    = item { "," item }                 an item is bare or quoted; `""` is "none at all"
/// period  = 2024 | 2024-03 | 2024-03-15 | 2024-W07 | 2024-Q1 | today | "last 7 days" | march ...
/// ```
///
/// Operators are upper case; names before a colon are of any case, and some have other spellings
/// (`tags:`, `file:`, `after:`). What only looks like one of these is a word: `C++`, `--flag`,
/// `#5`, `a:b`, `/etc/`, `OR` with nothing on one side. A backslash says so outright: `\OR`,
/// `\tag:a` and `\-a` are words, `\(` and `\)` within a word are just themselves, and so are `\"`
/// and `\\` within quotes. The last word of a text that ends with it, with nothing that says
/// otherwise, is still being typed.
///
/// The tree is in a normal form (see [NormalForm]), so that reading what [Query#print] gives is the
/// same tree. Time is linear in what is read, which [QueryLimits] bounds. Safe for use by many
/// threads.
public final class QueryParser {
  private final Clock clock;
  private final QueryLimits limits;

  /// @param clock tells what today is, and in which zone
  public QueryParser(Clock clock) {
    this(clock, QueryLimits.standard());
  }

  /// @param limits what a text may ask for
  public QueryParser(Clock clock, QueryLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /// What the text asks for; never throws.
  public ParsedQuery parse(String text) {
    ParsedQuery read = read(text);
    if (read.warnings().isEmpty()) return read;
    List<Warning> warnings = read.warnings().stream().map(this::understood).toList();
    return new ParsedQuery(text, read.query(), read.sort(), read.limit(), warnings);
  }

  private Warning understood(Warning warning) {
    String repaired = warning.repaired();
    return repaired == null ? warning : warning.meaning(read(repaired).query());
  }

  private ParsedQuery read(String text) {
    Warnings warnings = new Warnings(text);
    String start = start(text, warnings);
    Terms terms = new Terms(start, new DateTerms(LocalDate.now(clock)), limits, warnings);
    Settings settings =
        new Settings(Lexer.tokens(start, limits, warnings), terms, limits, warnings);
    List<Token> filled = new EmptyGroups(start, warnings).removed(settings.tokens());
    List<Token> tokens = new Operators(start, warnings).settled(filled);
    if (start.length() == text.length()) tokens = Typing.marked(tokens, start);
    Query query = new TreeBuilder(tokens, terms).build();
    return new ParsedQuery(text, query, settings.sort(), settings.limit(), warnings.inOrder());
  }

  /// The days that a text names as it may stand after `date:`, or nothing when it names none.
  public Optional<Dated> days(String text) {
    boolean isPlain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    return isPlain && parse("date:\"" + text + '"').query() instanceof Dated dated
        ? Optional.of(dated)
        : Optional.empty();
  }

  private String start(String text, Warnings warnings) {
    int maxChars = limits.chars();
    if (text.length() <= maxChars) return text;
    boolean splits = Character.isHighSurrogate(text.charAt(maxChars - 1));
    int end = splits ? maxChars - 1 : maxChars;
    String message = "only the first %,d characters are read".formatted(maxChars);
    warnings.add(end, text.length(), message, "");
    return text.substring(0, end);
  }
}
