package dev.daybook.web;

import dev.daybook.index.Upkeep;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchResult.IndexState;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells open pages, as server-sent events, that the index is another one now (`changed`), or how
/// far a run is and what is wrong (`progress`).
///
/// It hears of runs of this process at once. While anyone listens it looks at the index twice a
/// second besides, so that what another process commits is told too.
final class IndexEvents implements AutoCloseable {
  /// Open pages of one person; each holds a connection.
  static final int MOST_CLIENTS = 32;

  private static final long LOOK_MILLIS = 500;

  /// How often, and how long each time, clients that have gone are looked for when all places are
  /// taken.
  private static final int CLEARINGS = 3;

  private static final long CLEARING_MILLIS = 100;

  /// Nothing may close a connection that is silent for less, and who has gone is noticed.
  private static final int LOOKS_PER_COMMENT = 30;

  private final Journal journal;
  private final IndexRuns runs;
  private final Runnable unlisten;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "daybook-events");
  private final Semaphore places = new Semaphore(MOST_CLIENTS);
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean isClosed;

  /// Whether somebody waits for a place.
  private volatile boolean isCrowded;

  IndexEvents(Journal journal, IndexRuns runs) {
    this.journal = journal;
    this.runs = runs;
    unlisten = runs.listen(upkeep -> woken.release());
    thread.setDaemon(true);
    thread.start();
  }

  /// `GET /api/v1/events`.
  void listen(Context context) throws IOException {
    SearchParameters.onlyKnown(QueryString.parse(context.queryString()), Set.of());
    if (!places.tryAcquire() && !clearedPlace()) {
      context.header("Retry-After", "60");
      Answers.problem(context, ProblemDetails.of(503, "Too many pages listen already"));
      return;
    }
    SseClient client = begin(context);
    client.onClose(() -> {
      clients.remove(client);
      places.release();
    });
    tell(client, "changed", now());
    clients.add(client);
    woken.release();
    if (isClosed) client.close();
  }

  /// Looks for a place whose client has gone without a word, which only shows when it is told
  /// something, and not at once.
  private boolean clearedPlace() {
    try {
      for (int i = 0; i < CLEARINGS; i++) {
        isCrowded = true;
        woken.release(); // only that thread may write to clients
        if (places.tryAcquire(CLEARING_MILLIS, TimeUnit.MILLISECONDS)) return true;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static SseClient begin(Context context) throws IOException {
    HttpServletResponse response = context.res();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader(SecurityHeaders.CACHE, "no-store");
    response.setHeader("Connection", "close"); // so that the server ends it when it stops
    response.flushBuffer();
    SseClient client = new SseClient(context);
    client.keepAlive();
    return client;
  }

  /// Lets go of all who listen.
  @Override
  public void close() {
    isClosed = true;
    unlisten.run();
    woken.release();
    clients.forEach(SseClient::close);
  }

  private void run() {
    Now told = null;
    for (int looks = 1; waited(); looks++) {
      try {
        Now now = now();
        if (!now.equals(told)) tell(name(told, now), now);
        else if (isCrowded || looks % LOOKS_PER_COMMENT == 0) clients.forEach(IndexEvents::check);
        isCrowded = false;
        told = now;
      } catch (RuntimeException unreadable) {
        Routes.fault(unreadable);
      }
    }
  }

  /// Waits until it is time to look again.
  ///
  /// @return whether there will be more to tell
  private boolean waited() {
    try {
      if (clients.isEmpty()) woken.acquire();
      else if (woken.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) woken.drainPermits();
    } catch (InterruptedException nobodyDoes) {
      return false;
    }
    return !isClosed;
  }

  /// What pages know of the index.
  private record Now(
      long generation,
      String asOf,
      int pending,
      boolean running,
      int done,
      int total,
      List<String> troubles) {}

  private Now now() {
    IndexState index = journal.state();
    Upkeep upkeep = runs.upkeep();
    return new Now(
        index.generation(),
        index.asOf().toString(),
        index.pending(),
        upkeep.running(),
        upkeep.done(),
        upkeep.total(),
        upkeep.troubles());
  }

  private static String name(@Nullable Now told, Now now) {
    return told == null || told.generation() != now.generation() ? "changed" : "progress";
  }

  private void tell(String name, Now now) {
    for (SseClient client : clients) tell(client, name, now);
  }

  /// A client that has gone closes itself when it is told something.
  private static void tell(SseClient client, String name, Now now) {
    client.sendEvent(name, Json.text(now));
  }

  private static void check(SseClient client) {
    client.sendComment("");
  }
}
