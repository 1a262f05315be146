package dev.daybook.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/// What every answer tells the browser, so that nothing in a note can run, load or be seen by
/// another site, whatever else goes wrong. There is never a CORS header among them.
final class SecurityHeaders {
  static final String POLICY = "Content-Security-Policy";
  static final String CACHE = "Cache-Control";

  /// For files of the page, which a browser may keep but must ask about before it uses them again.
  /// Nothing that is made of notes is kept: going back would show it to whoever sits there next.
  static final String ASK_AGAIN = "private, no-cache";

  /// For files of the notes folder: as if from a site of their own, which may do nothing.
  static final String FILE_POLICY = "sandbox; default-src 'none'";

  /// What the page needs of a browser besides showing text is only to write to the clipboard.
  private static final String NOTHING_ELSE =
      Stream.of(
              "accelerometer",
              "autoplay",
              "camera",
              "clipboard-read",
              "display-capture",
              "encrypted-media",
              "fullscreen",
              "gamepad",
              "geolocation",
              "gyroscope",
              "hid",
              "identity-credentials-get",
              "idle-detection",
              "local-fonts",
              "magnetometer",
              "microphone",
              "midi",
              "payment",
              "picture-in-picture",
              "publickey-credentials-get",
              "screen-wake-lock",
              "serial",
              "storage-access",
              "sync-xhr",
              "usb",
              "window-management",
              "xr-spatial-tracking")
          .map(feature -> feature + "=()")
          .collect(Collectors.joining(", "));

  private static final Map<String, String> HEADERS =
      Map.ofEntries(
          Map.entry(
              POLICY,
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                  + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                  + " object-src 'none'; require-trusted-types-for 'script';"
                  + " trusted-types daybook"),
          Map.entry("X-Content-Type-Options", "nosniff"),
          Map.entry("X-Frame-Options", "DENY"),
          Map.entry("Referrer-Policy", "no-referrer"),
          Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
          Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
          Map.entry("Cross-Origin-Embedder-Policy", "require-corp"),
          Map.entry("Permissions-Policy", NOTHING_ELSE),
          Map.entry("Vary", "Accept-Encoding"),
          Map.entry(CACHE, "no-store"));

  private SecurityHeaders() {}

  /// Sets them all; what an answer says differently must be said after this.
  static void put(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
