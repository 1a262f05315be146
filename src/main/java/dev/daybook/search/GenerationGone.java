package dev.daybook.search;

/// Says that the generation that a search asked for is not at hand: a newer one came too long ago,
/// a full run took its place, or there never was one of that number.
public final class GenerationGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  GenerationGone(long generation) {
    super(
        "Generation "
            + generation
            + " is not at hand any more; ask again without gen, from the first page on");
  }
}
