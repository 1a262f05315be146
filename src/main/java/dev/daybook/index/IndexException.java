package dev.daybook.index;

import java.io.IOException;

/// Says why the index can't be used or written, in one line that also says what to do.
public sealed class IndexException extends IOException {
  private static final long serialVersionUID = 1;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /// There is no index yet.
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }

  /// Another process is writing the index.
  public static final class Locked extends IndexException {
    private static final long serialVersionUID = 1;

    Locked(String message) {
      super(message);
    }
  }

  /// The index was written by another version, or is damaged; a full run makes a new one.
  public static final class Unusable extends IndexException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
