package dev.daybook.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what never gets to a route, such as a request that is no HTTP, in the form of every
/// other problem and with the headers of every other answer. Says nothing of what the request held.
final class ErrorPages extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.CONTENT_TYPE);
    int status = response.getStatus();
    if (status == Crowd.REFUSED) response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
    String problem = ProblemDetails.of(status, detail(status)).json();
    Content.Sink.write(response, true, problem, callback);
    return true;
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "This is not a request that Daybook can read";
      case 413 -> "Daybook takes no request as long as this";
      case 414 -> "The address is too long";
      case 431 -> "The headers of the request are too long";
      case Crowd.REFUSED -> Crowd.WHY;
      default -> "Daybook cannot answer this request";
    };
  }
}
