package dev.daybook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/// Why a request has no other answer, in the form of RFC 9457.
///
/// @param title the meaning of the status
/// @param detail what to do about it, in plain words
/// @param parameter the one that is wrong, or null
/// @param suggestion the name or value that was meant, or null
/// @param id under which the log says more, or null
@JsonInclude(Include.NON_NULL)
record ProblemDetails(
    int status,
    String title,
    String detail,
    @Nullable String parameter,
    @Nullable String suggestion,
    @Nullable String id) {
  static final String CONTENT_TYPE = "application/problem+json";

  /// A problem that the status and a sentence say all about.
  static ProblemDetails of(int status, String detail) {
    return new ProblemDetails(status, title(status), detail, null, null, null);
  }

  static ProblemDetails of(BadParameter bad) {
    return new ProblemDetails(
        400, title(400), bad.detail(), bad.parameter(), bad.suggestion(), null);
  }

  /// A fault of ours, of which only the log says more.
  static ProblemDetails fault(String id) {
    String detail = "Daybook could not answer this; its log says why under " + id;
    return new ProblemDetails(500, title(500), detail, null, null, id);
  }

  String json() {
    return Json.text(this);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 411 -> "Length Required";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "HTTP status " + status;
    };
  }
}
