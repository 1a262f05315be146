package dev.daybook.query;

import java.util.List;

/// The query language by example, each with the tree it gives.
public final class Examples {
  /// What is typed, and the tree as [Trees] draws it.
  public record Example(String text, String tree) {}

  private static final String TABLE =
      """
      a b_ -> And[a, b]
      a b -> And[a, b…]
      a b OR c -> Or[And[a, b], c…]
      a AND b OR c AND d_ -> Or[All[a, b], All[c, d]]
      a OR (b OR c)_ -> Or[a, b, c]
      a (b c)_ -> And[a, b, c]
      a (b OR c) -> And[a, Or[b, c]]
      (a OR b) (c OR d) -> And[Or[a, b], Or[c, d]]
      ((a)) -> a
      -a -> Not[a]
      a -b -> And[a, Not[b]]
      NOT a b_ -> And[Not[a], b]
      a AND NOT b -> All[a, Not[b]]
      NOT NOT a_ -> a
      NOT(a OR b) -> Not[Or[a, b]]
      -(a b) -> Not[And[a, b]]
      -"a b" -> Not["a b"]
      "a b" -> "a b"
      "a  b" c -> And["a b", c…]
      “a b” -> "a b"
      „a b“ -> "a b"
      "a \\" b" -> "a " b"
      "a b"~5 -> "a b"~5
      "a b"~5x -> And["a b", ~5x]
      a NEAR/5 b -> Near5[a, b]
      a NEAR/5 b NEAR/5 "c d" -> Near5[a, b, "c d"]
      a NEAR/5 b NEAR/3 c -> And[Near5[a, b], Near3[b, c]]
      -a NEAR/5 b -> Not[Near5[a, b]]
      title:a NEAR/5 b -> TITLE[Near5[a, b]]
      word* -> word*
      ~word -> ~word
      =word -> =word
      =C++ -> =C++
      /colou?r/ -> /colou?r/
      (/a(b|c)/ d) -> And[/a(b|c)/, d]
      /a\\/b+/ -> /a\\/b+/
      title:cat -> TITLE[cat…]
      title:cat_ -> TITLE[cat]
      TITLE:=cat -> TITLE[=cat]
      title:"a b"~2 -> TITLE["a b"~2]
      title:/a+/ -> TITLE[/a+/]
      title:ca* -> TITLE[ca*]
      heading:(cat dog) -> HEADING[And[cat, dog]]
      heading:(cat OR -dog) -> HEADING[Or[cat, Not[dog]]]
      heading:(title:cat dog) -> HEADING[And[TITLE[cat], dog]]
      title:(heading:cat) -> HEADING[cat]
      title:(tag:x) -> TAG=x
      link:https://a.b/c -> LINK[https://a.b/c…]
      title:tag:x_ -> TITLE[tag:x]
      code:foo_ -> CODE[foo]
      in:code foo bar_ -> CODE[And[foo, bar]]
      foo in:code_ -> CODE[foo]
      a OR in:code foo tag:x_ -> Or[a, And[CODE[foo], TAG=x]]
      in:code -> Has[CODE]
      in:code tag:x -> And[Has[CODE], TAG=x]
      -in:code a_ -> And[Not[Has[CODE]], a]
      tag:a -> TAG=a
      tag:a,b -> TAG=a|b
      tag:"two words" -> TAG=two words
      tag:a,"b, c",d -> TAG=a|b, c|d
      tag:a/* -> TAG=a
      tag:#a -> TAG=a
      tag:a/b -> TAG=a/b
      tags:a -> TAG=a
      tag:"" -> TAG=
      tag:* -> Has[TAG]
      tag:a* -> TAG=a*
      tag:(a OR "b c") -> Or[TAG=a, TAG=b c]
      tag:(a -b) -> And[TAG=a, Not[TAG=b]]
      -tag:a -> Not[TAG=a]
      #a -> TAG=a
      #a/b-c x_ -> And[TAG=a/b-c, x]
      category:a author:"A Name" folder:journal/2024/ -> And[CATEGORY=a, AUTHOR=A Name, FOLDER=journal/2024]
      path:a/b.md -> PATH=a/b.md
      path:"a \\"b\\".md" -> PATH=a "b".md
      file:a.md -> PATH=a.md
      year:2024 -> YEAR=2024
      has:tag -> Has[TAG]
      no:date -> Not[Has[DATE]]
      -no:date -> Has[DATE]
      has:tags -> Has[TAG]
      is:orphan -> Is[ORPHAN]
      is:Draft -> Is[DRAFT]
      [key:value] -> key?=value
      [key: two words ] -> key?=two words
      [key:"a]b"] -> key?=a]b
      [key] -> key?
      [key:] -> key?
      -[key] -> Not[key?]
      date:2024,2022 -> Or[2024-01-01..2024-12-31, 2022-01-01..2022-12-31]
      date:(2024 OR 2022) -> Or[2024-01-01..2024-12-31, 2022-01-01..2022-12-31]
      on:02-15 -> On[--02-15]
      weekday:sun -> On[SUNDAY]
      weekday:sat,sun -> Or[On[SATURDAY], On[SUNDAY]]
      \\OR a_ -> And[OR, a]
      \\tag:a_ -> tag:a
      (a\\) b) -> And[a), b]
      C++_ -> C++
      C++ -> C++…
      ADR-016_ -> ADR-016
      TODO:_ -> TODO:
      TODO: a_ -> And[TODO:, a]
      a:b_ -> a:b
      --flag_ -> --flag
      -> a_ -> And[->, a]
      #5_ -> #5
      #a!_ -> #a!
      a@b.c_ -> a@b.c
      3.1._ -> 3.1.
      "a b_ -> And[a, b]
      a "_ -> a
      5"_ -> 5"
      -_ -> -
      a - b_ -> And[a, -, b]
      OR a_ -> And[OR, a]
      a OR_ -> And[a, OR]
      AND_ -> AND
      NOT_ -> NOT
      a OR OR b_ -> Or[And[a, OR], b]
      or and not_ -> And[or, and, not]
      ORANGE NOTE_ -> And[ORANGE, NOTE]
      NEAR/5 a_ -> And[NEAR/5, a]
      () -> All
      a ()_ -> a
      a OR ()_ -> And[a, OR]
      -() a_ -> a
      -"" a_ -> a
      ""~2_ -> ~2
      title:/a+(/)_ -> TITLE[/a+(/)]
      NOT( -> NOT
      a (()) -b -> And[a, Not[b]]
      title:()_ -> title:
      title:""_ -> title:
      (a OR b -> Or[a, b…]
      -(a b -> Not[And[a, b]]
      a) b_ -> And[a), b]
      foo.bar() -> foo.bar()
      (foo.bar()) -> foo.bar()
      https://x.y/z?q=1_ -> https://x.y/z?q=1
      file:///a/b_ -> file:///a/b
      10:30_ -> 10:30
      C:\\Users\\me_ -> C:\\Users\\me
      C:\\Program Files (x86)_ -> And[C:\\Program, Files, x86]
      :-)_ -> :-)
      (:-))_ -> And[:-, )]
      [x] todo_ -> And[[x], todo]
      [ ] todo_ -> And[[, ], todo]
      [[two words]]_ -> And[[[two, words]]]
      [a](b.md)_ -> [a](b.md)
      /usr/bin/env_ -> /usr/bin/env
      /usr/bin_ -> /usr/bin
      /etc/_ -> /etc/
      ~/notes_ -> ~/notes
      *_ -> *
      f*o_ -> f*o
      **bold**_ -> **bold**
      tag: work_ -> And[tag:, work]
      tag:_ -> tag:
      filename:x_ -> filename:x
      filename:"a b" -> And[filename:, "a b"]
      date:soon_ -> date:soon
      date:"some day"_ -> And[date:, some, day]
      is:odd_ -> is:odd
      has:it_ -> has:it
      in:tag a_ -> And[in:tag, a]
      sort:up_ -> sort:up
      limit:0_ -> limit:0
      日本語_ -> 日本語
      -🎉 -> Not[🎉]
      """;

  private Examples() {}

  /// All examples; in the table a `_` before the arrow stands for a space at the end of the text.
  public static List<Example> all() {
    return TABLE.lines().map(Examples::example).toList();
  }

  private static Example example(String line) {
    int arrow = line.lastIndexOf(" -> ");
    String text = line.substring(0, arrow);
    boolean finished = text.endsWith("_");
    return new Example(
        finished ? text.substring(0, text.length() - 1) + " " : text, line.substring(arrow + 4));
  }
}
