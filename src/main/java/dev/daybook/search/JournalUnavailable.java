package dev.daybook.search;

import dev.daybook.index.IndexException;

/// Says that there is no index at this moment that an answer could be made from: it is missing, or
/// damaged and being made anew. To ask again a little later helps, when somebody mends it.
public final class JournalUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  JournalUnavailable(IndexException cause) {
    super(cause.getMessage(), cause);
  }
}
