package dev.daybook.web;

/// A parameter of a request that can't be meant so.
///
/// @see SearchParameters
final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String suggestion;

  /// @param suggestion what was probably meant, or ""
  BadParameter(String parameter, String message, String suggestion) {
    super(message);
    this.parameter = parameter;
    this.suggestion = suggestion;
  }

  String parameter() {
    return parameter;
  }

  String suggestion() {
    return suggestion;
  }
}
