package dev.daybook.query;

import java.util.List;

/// The values of one facet that a person picked; an empty string stands for "has none".
///
/// @param any notes need one of these; none when empty
/// @param all notes need every one of these
/// @param not notes must have none of these
public record FacetChoice(List<String> any, List<String> all, List<String> not) {
  /// Leaves every note over.
  public static final FacetChoice FREE = new FacetChoice(List.of(), List.of(), List.of());

  public FacetChoice {
    any = List.copyOf(any);
    all = List.copyOf(all);
    not = List.copyOf(not);
  }
}
