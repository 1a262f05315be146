package dev.daybook.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Refuses a request by what it says of its body, before a byte of that is read. No route has a use
/// for a body, so it must be short, of a known length and as it is.
final class Bodies extends Handler.Wrapper {
  private final int most;

  /// @param most the bytes of a body that are taken
  Bodies(int most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields headers = request.getHeaders();
    if (headers.contains(HttpHeader.TRANSFER_ENCODING)) {
      return refuse(
          411, "Daybook must know how long a body is: send Content-Length", response, callback);
    }
    if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > most) {
      return refuse(
          413, "Daybook takes bodies of %,d bytes at most".formatted(most), response, callback);
    }
    if (headers.contains(HttpHeader.CONTENT_ENCODING)) {
      return refuse(415, "Daybook takes no compressed bodies", response, callback);
    }
    return super.handle(request, response, callback);
  }

  /// The rest of the connection would be that body, so it ends here.
  private static boolean refuse(int status, String why, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.CONTENT_TYPE);
    Content.Sink.write(response, true, ProblemDetails.of(status, why).json(), callback);
    return true;
  }
}
