package dev.daybook.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Says what is wrong with a request, as RFC 9457 has it.
final class ProblemJson {
  private static final String TYPE = "application/problem+json";

  private ProblemJson() {}

  static void send(Context context, int status, String detail) {
    context.status(status).contentType(TYPE).result(SearchJson.text(problem(status, detail)));
  }

  static void send(Context context, BadParameter bad) {
    ObjectNode json = problem(400, String.valueOf(bad.getMessage()));
    json.put("parameter", bad.parameter());
    if (!bad.suggestion().isEmpty()) json.put("suggestion", bad.suggestion());
    context.status(400).contentType(TYPE).result(SearchJson.text(json));
  }

  /// For answers that have no text of their own yet.
  static void ifEmpty(Context context, int status, String detail) {
    Guard.HEADERS.forEach(context::header);
    if (!TYPE.equals(context.res().getContentType())) send(context, status, detail);
  }

  private static ObjectNode problem(int status, String detail) {
    String title = HttpStatus.forStatus(status).getMessage();
    return SearchJson.MAPPER
        .createObjectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }
}
