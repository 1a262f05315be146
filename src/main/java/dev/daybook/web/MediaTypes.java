package dev.daybook.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Media types of files, by the end of their names.
final class MediaTypes {
  /// What no browser shows or runs.
  static final String BINARY = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("css", "text/css"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  /// Images that are nothing but pixels.
  private static final Set<String> PIXELS =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

  private MediaTypes() {}

  static String of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), BINARY);
  }

  /// Whether a file of that type can be shown without fear of what is in it.
  static boolean isPixels(String type) {
    return PIXELS.contains(type);
  }
}
