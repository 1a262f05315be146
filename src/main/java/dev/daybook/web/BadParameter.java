package dev.daybook.web;

import dev.daybook.query.Nearest;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Says that a request cannot be answered as it was asked, and how to ask instead.
final class BadParameter extends RuntimeException {
  private final String parameter;
  private final String detail;
  private final @Nullable String suggestion;

  /// @param message for the person who asked; names the parameter and what it takes
  /// @param suggestion the name or value that was meant, or null
  BadParameter(String parameter, String message, @Nullable String suggestion) {
    super(message, null, false, false);
    this.parameter = parameter;
    this.detail = message;
    this.suggestion = suggestion;
  }

  /// A parameter that there is not.
  static BadParameter unknown(String name, Collection<String> known) {
    String nearest = ParameterHints.of(name, known);
    String hint = nearest == null ? "" : "; did you mean " + nearest + "?";
    return new BadParameter(name, "There is no parameter " + name + hint, nearest);
  }

  /// A value that is none of those allowed.
  static BadParameter value(String name, String value, Collection<String> allowed) {
    return new BadParameter(
        name,
        "%s does not know %s; it takes %s".formatted(name, value, String.join(", ", allowed)),
        Nearest.of(value, allowed).orElse(null));
  }

  String parameter() {
    return parameter;
  }

  /// The same as the message.
  String detail() {
    return detail;
  }

  @Nullable String suggestion() {
    return suggestion;
  }
}
