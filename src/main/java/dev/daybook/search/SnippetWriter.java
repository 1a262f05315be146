package dev.daybook.search;

/// Writes a snippet out of a text: of words every run of space as one space or one line end, of
/// code every line as it stands, but for the space that all begin with.
final class SnippetWriter {
  private final String text;
  private final int indent;
  private final boolean isCode;
  private final StringBuilder out = new StringBuilder();

  /// Space of the line that may still be left out.
  private int left;

  SnippetWriter(String text) {
    this(text, 0, false);
  }

  private SnippetWriter(String text, int indent, boolean isCode) {
    this.text = text;
    this.indent = indent;
    this.isCode = isCode;
    left = indent;
  }

  /// @param indent how much of the space before each line is left out
  static SnippetWriter ofCode(String text, int indent) {
    return new SnippetWriter(text, indent, true);
  }

  boolean isCode() {
    return isCode;
  }

  void append(String what) {
    out.append(what);
    left = 0;
  }

  int length() {
    return out.length();
  }

  boolean endsSentence() {
    return !out.isEmpty() && ".!?。！？…".indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!SnippetText.isSpace(c)) append(c);
      else if (isCode) codeSpace(c);
      else wordSpace(c);
    }
  }

  private void append(char c) {
    out.append(c);
    left = 0;
  }

  private void codeSpace(char c) {
    if (c == '\n') {
      out.append(c);
      left = indent;
    } else if (left > 0) {
      left--;
    } else {
      out.append(c == '\t' ? c : ' ');
    }
  }

  private void wordSpace(char c) {
    if (out.isEmpty()) return;
    int last = out.length() - 1;
    boolean isBetween = out.charAt(last) == ' ' || out.charAt(last) == '\n';
    if (!isBetween) out.append(c == '\n' ? '\n' : ' ');
    else if (c == '\n') out.setCharAt(last, '\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
