package dev.daybook.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What a search gave for a judged query, and the usual measures of it.
///
/// @param found ids, the best first
/// @param grades how well each text answers the query; 0 or absent is not at all
record Ranking(List<String> found, Map<String, Integer> grades) {

  private int grade(int rank) {
    return Math.max(0, grades.getOrDefault(found.get(rank), 0));
  }

  /// Discounted cumulative gain of the first `depth`, as a share of the best that could be.
  double ndcg(int depth) {
    double gain = 0;
    for (int i = 0; i < Math.min(depth, found.size()); i++) gain += grade(i) / discount(i);
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(depth).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) ideal += Math.max(0, best.get(i)) / discount(i);
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double discount(int rank) {
    return Math.log(rank + 2) / Math.log(2);
  }

  /// One divided by the rank of the first right answer; 0 when none is among the first `depth`.
  double reciprocalRank(int depth) {
    for (int i = 0; i < Math.min(depth, found.size()); i++) {
      if (grade(i) > 0) return 1.0 / (i + 1);
    }
    return 0;
  }

  /// The share of the right answers that is among the first `depth`.
  double recall(int depth) {
    long right = grades.values().stream().filter(grade -> grade > 0).count();
    long got = 0;
    for (int i = 0; i < Math.min(depth, found.size()); i++) if (grade(i) > 0) got++;
    return right == 0 ? 0 : (double) got / right;
  }
}
