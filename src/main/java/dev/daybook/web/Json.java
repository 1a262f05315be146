package dev.daybook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Writes records as JSON: their components in order, by name.
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException recordsOnly) {
      throw unwritten(value, recordsOnly);
    }
  }

  /// The same in UTF-8.
  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException recordsOnly) {
      throw unwritten(value, recordsOnly);
    }
  }

  private static IllegalStateException unwritten(Object value, JsonProcessingException why) {
    return new IllegalStateException("not written as JSON: " + value.getClass(), why);
  }

  /// A date or time as ISO 8601 writes it.
  static @Nullable String iso(@Nullable Object time) {
    return time == null ? null : time.toString();
  }

  /// To three places, enough to compare by.
  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
