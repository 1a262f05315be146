package dev.daybook.note;

/// A text that refuses to be read after a time, so that a parser that has run astray ends by
/// itself: Java can't stop a thread from outside.
final class DeadlineText implements CharSequence {
  /// Thrown by a read past the end; without stack trace, for the stack may be very deep.
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Passed() {
      super("took too long to parse", null, false, false);
    }
  }

  /// The clock is asked once in so many reads: asking costs more than a read.
  private static final int READS = 256;

  private final String text;
  private final long end;
  private int reads;

  DeadlineText(String text, long nanos) {
    this.text = text;
    end = System.nanoTime() + nanos;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS == 0 && System.nanoTime() - end > 0) throw new Passed();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
