package dev.daybook.search;

import java.util.List;

/// Why a note was found, and why it stands where it does.
///
/// @param reasons a sentence each: which word stands where, and in what form; what is missing
/// @param figures how Lucene came to the score, a line each, what makes up a figure indented below
public record Explanation(List<String> reasons, List<String> figures) {
  public Explanation {
    reasons = List.copyOf(reasons);
    figures = List.copyOf(figures);
  }
}
