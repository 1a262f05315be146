package dev.daybook.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// Sends the kinds of answers there are, as UTF-8.
final class Answers {
  private static final String JSON = "application/json";

  private Answers() {}

  /// Sends JSON, or a 304 to a client that has it.
  static void json(Context context, String json) {
    if (Etag.isKnown(context, Etag.of(json))) return;
    data(context, json.getBytes(StandardCharsets.UTF_8));
  }

  /// Sends JSON with the status and the tag it already has. To who asks on this computer it goes as
  /// it is: to compress it would take a third of all that HTTP costs, and spare no wire.
  static void data(Context context, byte[] json) {
    if (Guard.isOfThisComputer(context.req())) {
      context.disableCompression();
      context.res().setContentLength(json.length); // else it would go in chunks
    }
    context.contentType(JSON).result(json);
  }

  /// Sends a text, or a 304 to a client that has it.
  static void text(Context context, String type, String text) {
    if (Etag.isKnown(context, Etag.of(text))) return;
    send(context, type, text);
  }

  /// Sends a text as it is, with the status and the tag it already has.
  static void send(Context context, String type, String text) {
    context.contentType(type + (type.startsWith("text/") ? ";charset=utf-8" : ""));
    context.result(text.getBytes(StandardCharsets.UTF_8));
  }

  static void problem(Context context, ProblemDetails problem) {
    context.removeHeader("ETag");
    context.header(SecurityHeaders.CACHE, "no-store");
    context.status(problem.status());
    send(context, ProblemDetails.CONTENT_TYPE, problem.json());
  }

  static void notFound(Context context, String detail) {
    problem(context, ProblemDetails.of(404, detail));
  }
}
