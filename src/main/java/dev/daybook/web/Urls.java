package dev.daybook.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The addresses of notes.
final class Urls {
  private Urls() {}

  static String note(String path) {
    return "/note/" + path(path);
  }

  static String path(String path) {
    return Arrays.stream(path.split("/", -1)).map(Urls::encoded).collect(Collectors.joining("/"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
