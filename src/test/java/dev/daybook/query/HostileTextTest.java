package dev.daybook.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.query.ParsedQuery.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Whatever is typed is understood as something, and what was understood can be typed again.
class HostileTextTest {
  private static final String SIGNS =
      "ab c 12 \t()\"\"~=/*-:,#[].\\@é日🎉“”;|&<>+_ OR AND NOT NEAR/2 tag: title: in:code date:..";

  @Test
  void everyPrefixOfEveryExample() {
    for (Examples.Example example : Examples.all()) {
      String text = example.text();
      for (int end = 0; end <= text.length(); end++) check(text.substring(0, end));
    }
  }

  @Test
  void everyPairOfExamples() {
    List<Examples.Example> all = Examples.all();
    for (Examples.Example first : all) {
      for (Examples.Example second : all) check(first.text() + second.text());
    }
  }

  @Test
  void e1NaughtyStringsAreUnderstood() throws IOException {
    Path strings = Path.of("../shared/hostile/blns.txt");
    Assumptions.assumeTrue(Files.exists(strings), "no naughty strings beside the project");
    for (String line : Files.readAllLines(strings)) {
      check(line);
      check(line + " ");
      check("tag:" + line);
      check("title:(" + line + ")");
      check('"' + line + '"');
    }
  }

  @Test
  void e1RandomBytesAreUnderstood() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      check(new String(bytes, StandardCharsets.UTF_8), seed);
      check(new String(bytes, StandardCharsets.UTF_16), seed);
    }
  }

  @Test
  void e1RandomSignsAreUnderstood() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> pieces = pieces();
    for (int i = 0; i < 200_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(14), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      check(text, seed);
    }
  }

  @Test
  void e2E6LongRepetitionsTakeNoTime() {
    for (String piece : pieces()) {
      String text = piece.repeat(20_000);
      check(text);
      assertTrue(millis(text) < 50, () -> piece + " took long");
    }
    assertTrue(millis("(".repeat(20_000)) < 10);
  }

  /// The best of some runs, for the machine may be busy with other things.
  private static long millis(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      Trees.parse(text);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1_000_000;
  }

  /// Each sign by itself, each word of several letters as a whole, too.
  private static List<String> pieces() {
    List<String> signs =
        SIGNS.codePoints().distinct().mapToObj(Character::toString).collect(Collectors.toList());
    signs.addAll(
        List.of(" OR ", " AND ", "NOT ", " NEAR/2 ", "tag:", "title:", "in:code ", "date:2024"));
    signs.addAll(List.of("-(", "\"a b\"", "heading:(", "[key:", " \\", "/a+/", "sort:new "));
    return signs;
  }

  private static void check(String text) {
    check(text, 0);
  }

  private static void check(String text, long seed) {
    String shown = "seed " + seed + ": " + text;
    ParsedQuery parsed = Trees.parse(text);
    for (Warning warning : parsed.warnings()) {
      boolean inside = 0 <= warning.start() && warning.start() < warning.end();
      assertTrue(inside && warning.end() <= text.length(), () -> shown + warning);
    }
    boolean wordy = IntStream.range(0, text.length()).anyMatch(i -> Cursor.isWordy(text, i));
    boolean setting = parsed.sort() != null || parsed.limit() != null;
    if (wordy && !setting && text.length() < QueryLimits.standard().chars()) {
      assertNotEquals(new Query.All(), parsed.query(), shown);
    }
    if (text.length() < QueryLimits.standard().chars() / 4) {
      assertEquals(parsed.query(), Trees.parse(parsed.query().print()).query(), shown);
    } else {
      parsed.query().print();
    }
  }
}
