package dev.daybook.index;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.util.ArrayUtil;

/// Makes the signs that belong to a word a part of it: `C++`, `C#`, `.NET`, `#5`. To Unicode's
/// rules for words they are punctuation, so each is put down as a letter that looks like it and
/// that nobody writes; the text keeps its length, so that offsets hold.
final class Signs extends CharFilter {
  private static final char PLUS = '\u02D6';
  private static final char HASH = '\u02D5';
  private static final char DOT = '\u02D7';

  private static final int FIRST = 64;

  private char[] text = new char[0];
  private int at;
  private boolean read;

  Signs(Reader input) {
    super(input);
  }

  /// Whether a word has such a sign.
  static boolean has(CharSequence word) {
    return word.length() > 1 && (isSign(word.charAt(0)) || isSign(word.charAt(word.length() - 1)));
  }

  static boolean isSign(char c) {
    return c == PLUS || c == HASH || c == DOT;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!read) {
      text = all(input);
      read = true;
      for (int i = 0; i < text.length; i++) take(i);
    }
    if (at == text.length) return -1;
    int given = Math.min(length, text.length - at);
    System.arraycopy(text, at, buffer, offset, given);
    at += given;
    return given;
  }

  /// All that is left in the reader. Most texts are single words of a query, so it begins small.
  private static char[] all(Reader input) throws IOException {
    char[] buffer = new char[FIRST];
    int length = 0;
    for (int got = 0; got >= 0; got = input.read(buffer, length, buffer.length - length)) {
      length += got;
      if (length == buffer.length) buffer = ArrayUtil.grow(buffer);
    }
    return Arrays.copyOf(buffer, length);
  }

  private void take(int i) {
    switch (text[i]) {
      case '+' -> follows(i, PLUS);
      case '#' -> {
        follows(i, HASH);
        if (leads(i) && Character.isDigit(text[i + 1])) text[i] = HASH;
      }
      case '.' -> {
        if (leads(i) && Character.isLetter(text[i + 1])) text[i] = DOT;
      }
      default -> {}
    }
  }

  /// At the end of a word: `C++`, but not `a+b`.
  private void follows(int i, char sign) {
    if (i == 0 || !(isWordy(i - 1) || text[i - 1] == sign)) return;
    int end = i;
    while (end < text.length && text[end] == text[i]) end++;
    if (!isWordy(end)) text[i] = sign;
  }

  /// Before a word, and not within one.
  private boolean leads(int i) {
    boolean free =
        i == 0 || Character.isWhitespace(text[i - 1]) || "([{\"'`".indexOf(text[i - 1]) >= 0;
    return free && isWordy(i + 1);
  }

  private boolean isWordy(int i) {
    return i < text.length && Character.isLetterOrDigit(text[i]);
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}
