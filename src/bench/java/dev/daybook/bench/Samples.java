package dev.daybook.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Costs of one kind of call, each in microseconds of CPU of the calling thread: on a busy machine
/// the only time that means something.
final class Samples {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private double[] micros = new double[64];
  private int size;

  interface Call {
    void run() throws java.io.IOException;
  }

  /// What a call costs.
  static double cpu(Call call) throws java.io.IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    call.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
  }

  void add(double value) {
    if (size == micros.length) micros = Arrays.copyOf(micros, 2 * size);
    micros[size++] = value;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.size; i++) add(others.micros[i]);
  }

  double mean() {
    return Arrays.stream(micros, 0, size).average().orElse(Double.NaN);
  }

  /// @param percent 50 for the median
  double percentile(double percent) {
    double[] sorted = Arrays.copyOf(micros, size);
    Arrays.sort(sorted);
    int at = (int) Math.ceil(size * percent / 100) - 1;
    return size == 0 ? Double.NaN : sorted[Math.clamp(at, 0, size - 1)];
  }
}
