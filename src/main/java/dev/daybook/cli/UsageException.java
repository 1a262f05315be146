package dev.daybook.cli;

/// An option that can't be meant so; the message says what would do.
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
