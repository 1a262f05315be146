package dev.daybook.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Addresses of notes and files, and the percent encoding of RFC 3986 that they are written in.
public final class Urls {
  private static final String UNRESERVED = "-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Urls() {}

  /// The page of the note with that path.
  public static String note(String path) {
    return "/note/" + encoded(path, "/");
  }

  /// The file of the notes folder with that path.
  static String file(String path) {
    return "/file/" + encoded(path, "/");
  }

  /// A name or value of a query string.
  static String parameter(String text) {
    return encoded(text, "");
  }

  /// The path as it stands after `filename*=UTF-8''` in a header (RFC 8187).
  static String headerValue(String text) {
    return encoded(text, "");
  }

  /// The text behind a percent-encoded path. What is no UTF-8 becomes U+FFFD, and a `%` without two
  /// hexadecimal digits stands for itself.
  static String decodedPath(String raw) {
    return decoded(raw, false);
  }

  /// The text behind a name or value of a query string, in which `+` is a space.
  static String decodedParameter(String raw) {
    return decoded(raw, true);
  }

  private static String encoded(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (isPlain(c) || kept.indexOf(c) >= 0) out.append(c);
      else out.append('%').append(HEX.toHexDigits(unit));
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }

  private static String decoded(String raw, boolean plusIsSpace) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int escaped = bytes[i] == '%' ? escape(bytes, i) : -1;
      if (escaped >= 0) {
        out.write(escaped);
        i += 2;
      } else {
        out.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The value of the two digits after the `%` at `at`, or -1.
  private static int escape(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) return -1;
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
