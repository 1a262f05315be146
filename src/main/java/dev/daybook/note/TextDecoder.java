package dev.daybook.note;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/// Turns the bytes of a note into text, as well as can be: UTF-8, what a byte order mark names, and
/// else the Western European of old Windows machines, in which any bytes are text.
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// A text has no control characters but those that part lines and words, and the one that begins
  /// a colour in a terminal; a file in which more than one byte of so many is another is no text.
  private static final int CONTROL_SHARE = 50;

  private static final String OF_TEXT = "\t\n\f\r\u001B";

  private TextDecoder() {}

  /// The text, without byte order mark and with `\n` for every line end.
  ///
  /// @param problems is told what the bytes are if not UTF-8
  static String decode(byte[] bytes, Consumer<String> problems) {
    String text = withMark(bytes, problems);
    if (text == null) text = withoutMark(bytes, problems);
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
  }

  private static @org.jspecify.annotations.Nullable String withMark(
      byte[] bytes, Consumer<String> problems) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    boolean little = startsWith(bytes, 0xFF, 0xFE);
    if (!little && !startsWith(bytes, 0xFE, 0xFF)) return null;
    problems.accept("is UTF-16; read as such, but other tools may not, so save it as UTF-8");
    return new String(bytes, 2, bytes.length - 2, little ? UTF_16LE : UTF_16BE);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
    return true;
  }

  private static String withoutMark(byte[] bytes, Consumer<String> problems) {
    if (isBinary(bytes)) {
      problems.accept("is not text but binary data; only its name is indexed");
      return "";
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return otherwise(bytes, problems);
    }
  }

  /// Mostly UTF-8 with some broken bytes, or another encoding altogether: what loses less.
  private static String otherwise(byte[] bytes, Consumer<String> problems) {
    String replaced = new String(bytes, UTF_8);
    long broken = replaced.chars().filter(c -> c == '\uFFFD').count();
    long beyondAscii = replaced.chars().filter(c -> c > 127).count();
    if (broken * 2 < beyondAscii) {
      problems.accept("has bytes that are not UTF-8; they are shown as \uFFFD");
      return replaced;
    }
    problems.accept("is not UTF-8; read as windows-1252, so save it as UTF-8 to be sure");
    return new String(bytes, WINDOWS);
  }

  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    for (byte each : bytes) if (each >= 0 && each < ' ' && OF_TEXT.indexOf(each) < 0) controls++;
    return controls > 8 && controls > bytes.length / CONTROL_SHARE;
  }
}
