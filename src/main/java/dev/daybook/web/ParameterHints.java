package dev.daybook.web;

import dev.daybook.query.Nearest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the parameter that was meant by a name that is not ours.
final class ParameterHints {
  /// What other search servers call our parameters.
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("query", "q"),
          Map.entry("search", "q"),
          Map.entry("text", "q"),
          Map.entry("s", "q"),
          Map.entry("size", "limit"),
          Map.entry("count", "limit"),
          Map.entry("max", "limit"),
          Map.entry("page", "offset"),
          Map.entry("skip", "offset"),
          Map.entry("start", "offset"),
          Map.entry("order", "sort"),
          Map.entry("orderby", "sort"),
          Map.entry("before", "date"),
          Map.entry("since", "date"),
          Map.entry("from", "date"),
          Map.entry("keyword", "tag"),
          Map.entry("type", "format"));

  private ParameterHints() {}

  /// The parameter meant by that name, or null.
  static @Nullable String of(String typed, Collection<String> known) {
    String foreign = FOREIGN.get(typed.toLowerCase(Locale.ROOT));
    if (foreign != null && known.contains(foreign)) return foreign;
    return Nearest.of(typed, known).orElse(null);
  }
}
