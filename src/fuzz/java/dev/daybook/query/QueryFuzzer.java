package dev.daybook.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Whatever is typed is understood as something, and what was understood can be typed again.
public final class QueryFuzzer {
  private static final QueryParser PARSER =
      new QueryParser(Clock.fixed(Instant.parse("2024-03-13T12:00:00Z"), ZoneOffset.UTC));

  private QueryFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    ParsedQuery parsed = PARSER.parse(text);
    for (ParsedQuery.Warning warning : parsed.warnings()) {
      boolean isInside = 0 <= warning.start() && warning.start() < warning.end();
      if (!isInside || warning.end() > text.length()) throw new IllegalStateException("" + warning);
    }
    Query query = parsed.query();
    boolean isShort = text.length() < QueryLimits.standard().chars() / 4; // what is printed may be longer
    if (isShort && !PARSER.parse(query.print()).query().equals(query)) {
      throw new IllegalStateException(query.print() + " is not " + text);
    }
  }
}
