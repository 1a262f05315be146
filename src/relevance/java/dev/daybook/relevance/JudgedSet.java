package dev.daybook.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A collection of texts, and queries of which it is known what answers them.
///
/// @param queries the text of each judged query, by its id
/// @param judged for each query, how well each text answers it; 0 or absent is not at all
record JudgedSet(
    String name,
    List<Text> texts,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> judged) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A text of the collection; one note each.
  record Text(String id, String title, String text) {}

  static JudgedSet read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> judged = new HashMap<>();
    try (var lines = Files.lines(folder.resolve("qrels.tsv"))) {
      lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(row ->
              judged
                  .computeIfAbsent(row[0], id -> new HashMap<>())
                  .put(row[1], Integer.parseInt(row[2].strip())));
    }
    judged.values().removeIf(grades -> grades.values().stream().allMatch(grade -> grade <= 0));
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode node : json(folder.resolve("queries.jsonl"))) {
      String id = node.get("_id").asText();
      if (judged.containsKey(id)) queries.put(id, node.get("text").asText());
    }
    List<Text> texts = new ArrayList<>();
    for (JsonNode node : json(folder.resolve("corpus.jsonl"))) {
      texts.add(
          new Text(
              node.get("_id").asText(), node.path("title").asText(), node.get("text").asText()));
    }
    return new JudgedSet(String.valueOf(folder.getFileName()), texts, queries, judged);
  }

  private static List<JsonNode> json(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  /// One row of the table.
  ///
  /// @param most how many queries are asked at most, the first ones
  String measured(int most) throws IOException {
    try (Vault vault = Vault.create()) {
      Map<String, String> ids = new HashMap<>();
      for (Text text : texts) {
        String path = "n" + ids.size() + ".md";
        ids.put(path, text.id);
        vault.write(path, note(text));
      }
      vault.index();
      Sums sums = new Sums();
      long start = System.nanoTime();
      for (String id : queries.keySet().stream().limit(most).toList()) {
        List<String> found =
            vault.paths(finished(queries.getOrDefault(id, ""))).stream().map(ids::get).toList();
        sums.add(new Ranking(found, judged.getOrDefault(id, Map.of())));
      }
      double millis = (System.nanoTime() - start) / 1e6 / sums.queries;
      return "| %s | %,d | %,d | %s | %.1f |"
          .formatted(name, texts.size(), sums.queries, sums.means(), millis);
    }
  }

  /// As one has it who is done typing: the last word is not a beginning.
  private static String finished(String query) {
    return query + " ";
  }

  /// JSON strings are YAML too.
  private static String note(Text text) throws IOException {
    String front = text.title.isBlank() ? "" : "title: " + JSON.writeValueAsString(text.title);
    return "---\n" + front + "\n---\n\n" + text.text + "\n";
  }

  private static final class Sums {
    private double ndcg;
    private double reciprocal;
    private double recall;
    private int queries;

    void add(Ranking ranking) {
      ndcg += ranking.ndcg(10);
      reciprocal += ranking.reciprocalRank(10);
      recall += ranking.recall(100);
      queries++;
    }

    String means() {
      return String.format(
          Locale.ROOT,
          "%.4f | %.4f | %.4f",
          ndcg / queries,
          reciprocal / queries,
          recall / queries);
    }
  }
}
