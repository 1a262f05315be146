package dev.daybook.web;

/// Says why the server cannot start, in one plain line for the person who started it.
public final class ServerException extends Exception {
  ServerException(String message, Throwable cause) {
    super(message, cause);
  }

  ServerException(String message) {
    super(message);
  }
}
