package dev.daybook.note;

import java.lang.management.ManagementFactory;

/// A text that refuses to be read after a time, so that a parser that has run astray ends by
/// itself: Java can't stop a thread from outside.
///
/// Past the time on the clock the same time again is given in the thread's own work: on a machine
/// that is busy with other things a second may pass before a short note gets its turn. For one
/// thread.
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
  private final long nanos;
  private final long end;
  private long lastWork;
  private int reads;

  DeadlineText(String text, long nanos) {
    this.text = text;
    this.nanos = nanos;
    end = System.nanoTime() + nanos;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS == 0 && System.nanoTime() - end > 0) checkWork();
    return text.charAt(index);
  }

  private void checkWork() {
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (work < 0) throw new Passed(); // the system does not count it
    if (lastWork == 0) lastWork = work + nanos;
    if (work > lastWork) throw new Passed();
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
