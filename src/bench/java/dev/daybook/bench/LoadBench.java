package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Asks a running server at a fixed rate, whether it keeps up or not: each latency counts from the
/// moment at which the request should have left, so that no wait is left out (coordinated omission).
final class LoadBench {
  private static final String FACETS = "&facets=tag,category,author,folder,year";

  private LoadBench() {}

  static void run(String url, Path notes, int rate, int seconds)
      throws IOException, InterruptedException {
    List<String> queries = new ArrayList<>();
    Map<String, List<Ask>> kinds = Queries.of(Vault.sample(notes));
    for (int i = 0; queries.size() < 1_000; i++) {
      for (List<Ask> kind : kinds.values()) queries.add(query(kind.get(i % kind.size())));
    }
    Samples millis = new Samples();
    Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < rate * seconds; i++) {
        long due = start + i * 1_000_000_000L / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(url + queries.get(i % queries.size()))).build();
        threads.execute(() -> ask(client, request, due, millis, answers));
      }
    }
    System.out.printf("%d requests a second for %d s; answers %s%n", rate, seconds, new TreeMap<>(answers));
    System.out.printf(
        "latency in ms: p50 %.1f, p95 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f%n",
        millis.percentile(50),
        millis.percentile(95),
        millis.percentile(99),
        millis.percentile(99.9),
        millis.percentile(100));
  }

  private static String query(Ask ask) {
    String text = URLEncoder.encode(DaybookEngine.text(ask), StandardCharsets.UTF_8);
    String tag =
        ask.tag().isEmpty() ? "" : "&tag=" + URLEncoder.encode(ask.tag(), StandardCharsets.UTF_8);
    return "/api/v1/search?limit=20&q=" + text + tag + FACETS;
  }

  /// An answer that never came counts as status 0.
  private static void ask(
      HttpClient client,
      HttpRequest request,
      long due,
      Samples millis,
      Map<Integer, Integer> answers) {
    int status = 0;
    try {
      status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException | InterruptedException e) {
      System.out.println("no answer: " + e);
    }
    answers.merge(status, 1, Integer::sum);
    synchronized (millis) {
      millis.add((System.nanoTime() - due) / 1e6);
    }
  }
}
