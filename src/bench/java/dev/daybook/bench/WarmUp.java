package dev.daybook.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/// Tells when the compiler of the JVM is done with what matters, as it is in a server of an hour:
/// from then on rounds count.
final class WarmUp {
  /// What the compiler may still take of a round, of the time of one processor.
  private static final double AT_MOST = 0.03;

  private static final int LEAST_ROUNDS = 4;

  /// Else a round that is short would never end it.
  private static final int MOST_ROUNDS = 30;

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private final long start = System.nanoTime();
  private long began = start;
  private long compiled = COMPILER.getTotalCompilationTime();
  private int rounds;

  /// Ends a round.
  ///
  /// @return whether it was the last
  boolean isOver() {
    long now = System.nanoTime();
    long compiledNow = COMPILER.getTotalCompilationTime();
    double share = (compiledNow - compiled) * 1e6 / (now - began);
    began = now;
    compiled = compiledNow;
    rounds++;
    return rounds >= MOST_ROUNDS || (rounds >= LEAST_ROUNDS && share <= AT_MOST);
  }

  /// How long it took.
  @Override
  public String toString() {
    return "%d rounds, %.0f s".formatted(rounds, (began - start) / 1e9);
  }
}
