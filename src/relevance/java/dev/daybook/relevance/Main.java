package dev.daybook.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures the search on each folder named: a set of judged queries in the layout of BEIR
/// (`corpus.jsonl`, `queries.jsonl`, `qrels.tsv`), or a vault of notes. A folder of such sets
/// stands for all of them.
public final class Main {
  private static final String SAMPLE = "--sample=";
  private static final String CORPUS = "corpus.jsonl";

  private Main() {}

  /// Prints a table for each kind of folder. `--sample=N` asks at most the first N queries of a
  /// set, and N of each kind over a vault.
  public static void main(String[] args) throws IOException {
    List<Path> sets = new ArrayList<>();
    List<Path> vaults = new ArrayList<>();
    int sample = Integer.MAX_VALUE;
    for (String arg : args) {
      if (arg.startsWith(SAMPLE)) {
        sample = Integer.parseInt(arg.substring(SAMPLE.length()));
        continue;
      }
      for (Path folder : folders(Path.of(arg))) {
        (Files.exists(folder.resolve(CORPUS)) ? sets : vaults).add(folder);
      }
    }
    run(sets, vaults, sample, System.out);
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      List<Path> sets =
          children.filter(child -> Files.exists(child.resolve(CORPUS))).sorted().toList();
      return sets.isEmpty() ? List.of(folder) : sets;
    }
  }

  private static void run(List<Path> sets, List<Path> vaults, int sample, PrintStream out)
      throws IOException {
    if (!sets.isEmpty()) {
      out.println("| Set | Notes | Queries | nDCG@10 | MRR@10 | recall@100 | ms |");
      out.println("|---|--:|--:|--:|--:|--:|--:|");
    }
    for (Path set : sets) out.println(JudgedSet.read(set).measured(sample));
    if (!vaults.isEmpty()) out.println(KnownItems.HEAD);
    for (Path vault : vaults) out.println(KnownItems.measured(vault, sample));
  }
}
