package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Asks a running server at a fixed rate, whether it keeps up or not: each latency counts from the
/// moment at which the request should have left, so that no wait is left out (coordinated omission).
final class LoadBench {
  /// How much more comes than can be answered.
  private static final int FLOOD = 20;

  private static final int FLOOD_SECONDS = 10;
  private static final int RECOVERY_SECONDS = 10;

  private final HttpClient client;
  private final List<URI> requests;
  private final Map<Integer, Samples> answers = new TreeMap<>();

  private LoadBench(HttpClient client, List<URI> requests) {
    this.client = client;
    this.requests = requests;
  }

  static void run(String url, Path notes, int rate, int seconds) throws IOException {
    List<URI> requests = requests(url, notes);
    try (HttpClient client = HttpClient.newHttpClient()) {
      new LoadBench(client, requests).ask(rate, seconds);
    }
  }

  /// The rate, then far more than that, then the rate again, second by second.
  static void overload(String url, Path notes, int rate) throws IOException {
    List<URI> requests = requests(url, notes);
    try (HttpClient client = HttpClient.newHttpClient()) {
      new LoadBench(client, requests).ask(rate, FLOOD_SECONDS);
      new LoadBench(client, requests).ask(FLOOD * rate, FLOOD_SECONDS);
      for (int i = 0; i < RECOVERY_SECONDS; i++) new LoadBench(client, requests).ask(rate, 1);
    }
  }

  private static List<URI> requests(String url, Path notes) throws IOException {
    URI server = URI.create(url.endsWith("/") ? url : url + "/");
    List<URI> requests = new ArrayList<>();
    Map<String, List<Ask>> kinds = Queries.of(Vault.sample(notes));
    for (int i = 0; requests.size() < 1_000; i++) {
      for (List<Ask> kind : kinds.values()) {
        requests.add(server.resolve(OverHttp.address(kind.get(i % kind.size()))));
      }
    }
    return requests;
  }

  /// Prints the latencies by the status of the answer.
  private void ask(int rate, int seconds) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < rate * seconds; i++) {
        long due = start + i * 1_000_000_000L / rate;
        LockSupport.parkNanos(due - System.nanoTime());
        HttpRequest request = HttpRequest.newBuilder(requests.get(i % requests.size())).build();
        threads.execute(() -> ask(request, due));
      }
    }
    System.out.printf("%d requests a second for %d s%n", rate, seconds);
    answers.forEach(LoadBench::row);
  }

  private static void row(int status, Samples millis) {
    System.out.printf(
        "  %d of status %d; latency in ms: p50 %.1f, p95 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f%n",
        millis.size(),
        status,
        millis.percentile(50),
        millis.percentile(95),
        millis.percentile(99),
        millis.percentile(99.9),
        millis.percentile(100));
  }

  /// An answer that never came counts as status 0.
  private void ask(HttpRequest request, long due) {
    int status = 0;
    try {
      status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException | InterruptedException e) {
      System.out.println("no answer: " + e);
    }
    double millis = (System.nanoTime() - due) / 1e6;
    synchronized (answers) {
      answers.computeIfAbsent(status, each -> new Samples()).add(millis);
    }
  }
}
