package dev.daybook.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Says why the index can't be used or written, in one line that also says what to do.
public sealed class IndexException extends IOException {
  private static final long serialVersionUID = 1;

  IndexException(String message) {
    super(message);
  }

  IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// There is no index yet.
  public static final class Missing extends IndexException {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }

  /// The place of the index is somebody else's, or no folder; nothing is read or written there.
  public static final class Foreign extends IndexException {
    private static final long serialVersionUID = 1;

    Foreign(String what) {
      super(what + "; name a new or an empty folder with --index");
    }
  }

  /// Another process is writing the index.
  public static final class Locked extends IndexException {
    private static final long serialVersionUID = 1;

    Locked(String message) {
      super(message);
    }
  }

  /// The index was written by an older version; a run makes a new one.
  public static final class Unusable extends IndexException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The index was written by a newer version, which may still be in use; only a full run replaces
  /// it.
  public static final class Newer extends IndexException {
    private static final long serialVersionUID = 1;

    Newer(String message) {
      super(message);
    }
  }

  /// Files of the index are not as they were written; a run sets them aside and makes a new one.
  public static final class Damaged extends IndexException {
    private static final long serialVersionUID = 1;

    Damaged(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// The program ends, so the run does not; what it had not committed is as if it had never been.
  public static final class Stopped extends IndexException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("the run was stopped");
    }
  }
}
