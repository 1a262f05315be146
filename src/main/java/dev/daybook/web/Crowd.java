package dev.daybook.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// Lets some requests run, lets some wait, and refuses the rest at once, so that those that run end
/// in time however many come.
final class Crowd extends QoSHandler {
  static final int REFUSED = 503;
  static final String WHY =
      "Daybook is answering as many requests as it can; ask again in a second";

  private static final Logger LOG = System.getLogger(Crowd.class.getName());

  private final ServerLimits limits;

  Crowd(ServerLimits limits) {
    this.limits = limits;
    setMaxRequestCount(limits.places().running());
    setMaxSuspendedRequestCount(limits.places().waiting());
    setMaxSuspend(limits.times().turn());
    excludePath(Routes.EVENTS); // stays open for as long as a page does
  }

  /// Bounds how many connections there are, and how long they stay without asking for anything.
  void guard(ServerConnector connector) {
    connector.setIdleTimeout(limits.times().idle().toMillis());
    connector.addBean(new Connections(connector, limits));
  }

  /// Also ends what takes too long: a client that takes its answer a byte at a time would keep
  /// others from theirs.
  @Override
  public boolean onConditionsMet(Request request, Response response, Callback callback)
      throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    Scheduler.Task end =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> connection.getEndPoint().close(),
                limits.times().answer().toMillis(),
                TimeUnit.MILLISECONDS);
    Request.addCompletionListener(request, failure -> end.cancel());
    return super.onConditionsMet(request, response, callback);
  }

  /// For those who measure how soon a flood is refused.
  private static void tell(Request request) {
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    LOG.log(Level.DEBUG, () -> "refused after " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
  }

  @Override
  protected void reject(Request request, Response response, Callback callback, int status) {
    Request.addCompletionListener(request, failure -> tell(request));
    response.setStatus(REFUSED);
    response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.CONTENT_TYPE);
    Content.Sink.write(response, true, ProblemDetails.of(REFUSED, WHY).json(), callback);
  }
}
