package dev.daybook.search;

import java.util.Comparator;
import java.util.List;

/// Which of the words near to a mistyped one were meant, by a noisy channel: what is written often
/// is mistyped often, and one slip is likelier than two.
final class LikelyWords {
  /// A word has few neighbours; those beyond these are rare or far.
  private static final int MOST = 5;

  /// A word in sixteen times as many sections counts twice as likely: of those that people mistype,
  /// the rare ones are what they search for. Chosen on three vaults, seen on six others.
  private static final double COMMONNESS = 0.25;

  private LikelyWords() {}

  /// A word of the notes.
  ///
  /// @param likelihood at most 1, against that of the most likely one imaginable
  record Likely(String word, float likelihood) {}

  /// The most likely first.
  ///
  /// @param near the nearest first
  static List<Likely> of(List<FuzzyWords.Near> near) {
    if (near.isEmpty()) return List.of();
    int most = near.stream().mapToInt(FuzzyWords.Near::sections).max().orElseThrow();
    float nearest = near.getFirst().nearness();
    return near.stream()
        .map(each -> likely(each, (double) each.sections() / most, each.nearness() / nearest))
        .sorted(Comparator.comparingDouble(Likely::likelihood).reversed())
        .limit(MOST)
        .toList();
  }

  private static Likely likely(FuzzyWords.Near near, double commonness, double nearness) {
    return new Likely(near.word(), (float) (Math.pow(commonness, COMMONNESS) * nearness));
  }
}
