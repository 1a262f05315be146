package dev.daybook.web;

import dev.daybook.search.SearchResult.IndexState;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells open pages, as server-sent events, that the index is another one now, or how far a run is.
///
/// While anyone listens it looks at the state of the index twice a second, so that what another
/// process commits is told too; [#wake] makes it look at once.
final class IndexEvents implements AutoCloseable {
  /// Open pages of one person; each holds a connection.
  static final int MOST_CLIENTS = 32;

  private static final long LOOK_MILLIS = 500;

  /// Nothing may close a connection that is silent for less, and who has gone is noticed.
  private static final int LOOKS_PER_COMMENT = 30;

  private final Supplier<IndexState> state;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "daybook-events");
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean isClosed;

  /// @param state how the index is now
  IndexEvents(Supplier<IndexState> state) {
    this.state = state;
    thread.setDaemon(true);
    thread.start();
  }

  /// `GET /api/v1/events`.
  void listen(Context context) throws IOException {
    SearchParameters.onlyKnown(QueryString.parse(context.queryString()), Set.of());
    if (clients.size() >= MOST_CLIENTS) {
      context.header("Retry-After", "60");
      Answers.problem(context, ProblemDetails.of(503, "Too many pages listen already"));
      return;
    }
    HttpServletResponse response = context.res();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader(SecurityHeaders.CACHE, "no-store");
    response.flushBuffer();
    SseClient client = new SseClient(context);
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    tell(client, "changed", state.get());
    join(client);
  }

  /// Looks at the index now.
  void wake() {
    woken.release();
  }

  /// Lets go of all who listen.
  @Override
  public void close() {
    isClosed = true;
    woken.release();
    clients.forEach(SseClient::close);
  }

  private void join(SseClient client) {
    clients.add(client);
    woken.release();
    if (isClosed) client.close();
  }

  private void run() {
    IndexState told = null;
    for (int looks = 1; waited(); looks++) {
      try {
        IndexState now = state.get();
        if (!now.equals(told)) tell(name(told, now), now);
        else if (looks % LOOKS_PER_COMMENT == 0) clients.forEach(IndexEvents::check);
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

  private static String name(@Nullable IndexState told, IndexState now) {
    return told == null || told.generation() != now.generation() ? "changed" : "progress";
  }

  private void tell(String name, IndexState now) {
    for (SseClient client : clients) tell(client, name, now);
  }

  /// A client that has gone closes itself when it is told something.
  private static void tell(SseClient client, String name, IndexState now) {
    client.sendEvent(name, Json.text(SearchJson.state(now)));
  }

  private static void check(SseClient client) {
    client.sendComment("");
  }
}
