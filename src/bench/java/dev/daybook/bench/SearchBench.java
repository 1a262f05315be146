package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a search costs, beside the same work in bare Lucene on the same index.
final class SearchBench {
  private static final int ROUNDS = 6;

  private SearchBench() {}

  /// @param only the kinds of query to ask; all when there are none
  static void run(Path notes, List<String> only) throws IOException {
    IndexFolder index = Vault.index(notes);
    Map<String, List<Ask>> kinds = Queries.of(Vault.sample(notes));
    if (!only.isEmpty()) kinds.keySet().retainAll(only);
    try (Engine daybook = new DaybookEngine(index);
        Engine bare = new BareLucene(index)) {
      print(kinds, daybook, bare);
    }
  }

  static void overHttp(Path notes) throws IOException {
    IndexFolder index = Vault.index(notes);
    Map<String, List<Ask>> kinds = Queries.of(Vault.sample(notes));
    try (Engine http = new OverHttp(notes, index);
        Engine daybook = new DaybookEngine(index)) {
      print(kinds, http, daybook);
    }
  }

  static void print(Map<String, List<Ask>> kinds, Engine one, Engine other) throws IOException {
    WarmUp warmUp = new WarmUp();
    do round(0, kinds, pairs(kinds), one, other);
    while (!warmUp.isOver());
    Map<String, Pair> pairs = pairs(kinds);
    for (int round = 0; round < ROUNDS; round++) round(round, kinds, pairs, one, other);
    System.out.printf("warmed up by %s%n", warmUp);
    table(pairs, one, other);
  }

  private static Map<String, Pair> pairs(Map<String, List<Ask>> kinds) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (String kind : kinds.keySet()) pairs.put(kind, Pair.empty());
    return pairs;
  }

  /// The engines in turn for each query, so that both meet the same machine. Which goes first changes
  /// with each round, for the second finds in the caches of the processor what it reads.
  private static void round(
      int round, Map<String, List<Ask>> kinds, Map<String, Pair> pairs, Engine one, Engine other)
      throws IOException {
    boolean isFirst = round % 2 == 0;
    for (Map.Entry<String, Pair> pair : pairs.entrySet()) {
      Pair into = pair.getValue();
      for (Ask ask : kinds.getOrDefault(pair.getKey(), List.of())) {
        if (isFirst) into.ask(one, ask);
        into.other.add(other.micros(ask));
        if (!isFirst) into.ask(one, ask);
      }
    }
  }

  private static void table(Map<String, Pair> pairs, Engine one, Engine other) {
    System.out.printf("µs of CPU, %s / %s%n", one.name(), other.name());
    System.out.printf(
        "%-12s %18s %18s %18s   %s%n", "query", "mean", "p50", "p99", "ratio of mean, p99");
    Pair all = Pair.empty();
    pairs.forEach((kind, pair) -> {
      row(kind, pair.one, pair.other);
      all.one.addAll(pair.one);
      all.other.addAll(pair.other);
    });
    if (pairs.size() > 1) row("all", all.one, all.other);
    System.out.printf("%nms until %s has answered: p50, p99%n", one.name());
    pairs.forEach((kind, pair) ->
        System.out.printf(
            "%-12s %8.1f %8.1f%n",
            kind, pair.wall.percentile(50) / 1e3, pair.wall.percentile(99) / 1e3));
  }

  /// @param wall how long the one took, on all processors
  private record Pair(Samples one, Samples other, Samples wall) {
    static Pair empty() {
      return new Pair(new Samples(), new Samples(), new Samples());
    }

    void ask(Engine engine, Ask ask) throws IOException {
      wall.add(Samples.wall(() -> one.add(engine.micros(ask))));
    }
  }

  private static void row(String kind, Samples one, Samples other) {
    System.out.printf(
        "%-12s %8.0f /%8.0f %8.0f /%8.0f %8.0f /%8.0f   %.2f, %.2f%n",
        kind,
        one.mean(),
        other.mean(),
        one.percentile(50),
        other.percentile(50),
        one.percentile(99),
        other.percentile(99),
        one.mean() / other.mean(),
        one.percentile(99) / other.percentile(99));
  }
}
