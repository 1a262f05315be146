package dev.daybook.web;

import java.io.IOException;

/// Says why the server can't start, in one line that also says what to do.
public final class ServerException extends IOException {
  private static final long serialVersionUID = 1;

  ServerException(String message) {
    super(message);
  }
}
