package dev.daybook.query;

import java.util.Locale;
import java.util.Optional;

/// The order of the notes found. Every order is total: equals are told apart by path.
public enum Sort {
  RELEVANCE,
  /// By relevance, with a gentle lift for what is recent.
  BEST,
  NEWEST,
  OLDEST,
  MODIFIED,
  TITLE;

  /// The name as typed and as it stands in JSON: `newest`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The order of that name in any case, or nothing.
  public static Optional<Sort> of(String key) {
    for (Sort sort : values()) {
      if (sort.key().equals(key.toLowerCase(Locale.ROOT))) return Optional.of(sort);
    }
    return Optional.empty();
  }
}
