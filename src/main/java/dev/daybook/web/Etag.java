package dev.daybook.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Spares a client what it already has: a tag that names the answer, and a 304 to who shows it.
/// Tags are weak (RFC 9110), for the same answer goes out compressed and not. Browsers keep only
/// the page's own files; the tags of all that is made of notes are for programs.
final class Etag {
  /// Bytes of the digest in a tag: two answers to one address do not meet by chance in 64 bits.
  private static final int BYTES = 8;

  private Etag() {}

  /// The tag of that content.
  static String of(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// Whether the client has the answer of that tag; then the answer is a 304 and needs nothing
  /// more.
  static boolean isKnown(Context context, String tag) {
    String quoted = "\"" + tag + "\"";
    context.header("ETag", "W/" + quoted);
    boolean isKnown = names(context.header("If-None-Match"), quoted);
    if (isKnown) context.status(304);
    return isKnown;
  }

  private static boolean names(@Nullable String known, String quoted) {
    if (known == null) return false;
    return Arrays.stream(known.split(",", -1))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || tag.equals(quoted) || tag.equals("W/" + quoted));
  }
}
