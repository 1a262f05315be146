package dev.daybook.cli;

import java.io.PrintWriter;

/// One line that shows how far a run is, on a terminal, when it takes longer than a second.
final class ProgressBar {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long BETWEEN = 100_000_000L;
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  ProgressBar(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void show(int done, int total) {
    long now = System.nanoTime();
    if (!terminal || now - start < PATIENCE || now - last < BETWEEN) return;
    last = now;
    shown = true;
    int full = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    out.printf("\r[%s%s] %d of %d notes", "#".repeat(full), " ".repeat(WIDTH - full), done, total);
    out.flush();
  }

  synchronized void clear() {
    if (shown) out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
    out.flush();
  }
}
