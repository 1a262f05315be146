package dev.daybook.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Costs of one kind of call, each in microseconds.
final class Samples {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private double[] micros = new double[64];
  private int size;

  interface Call {
    void run() throws java.io.IOException;
  }

  /// The CPU that a call takes in all threads, but for those of the JVM itself: on a busy machine
  /// the only time that means something.
  static double cpu(Call call) throws java.io.IOException {
    Map<Long, Long> before = nanos();
    call.run();
    long spent = 0;
    for (Map.Entry<Long, Long> after : nanos().entrySet()) {
      spent += after.getValue() - before.getOrDefault(after.getKey(), 0L);
    }
    return spent / 1e3;
  }

  /// The same without the thread that calls.
  static double cpuOfOthers(Call call) throws java.io.IOException {
    double[] own = new double[1];
    double all =
        cpu(() -> {
          long start = THREADS.getCurrentThreadCpuTime();
          call.run();
          own[0] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3;
        });
    return all - own[0];
  }

  /// The CPU that each thread has had, by its number.
  private static Map<Long, Long> nanos() {
    long[] threads = THREADS.getAllThreadIds();
    long[] times = THREADS.getThreadCpuTime(threads);
    Map<Long, Long> nanos = new HashMap<>();
    for (int i = 0; i < threads.length; i++) if (times[i] >= 0) nanos.put(threads[i], times[i]);
    return nanos;
  }

  /// How long a call takes.
  static double wall(Call call) throws java.io.IOException {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e3;
  }

  void add(double value) {
    if (size == micros.length) micros = Arrays.copyOf(micros, 2 * size);
    micros[size++] = value;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.size; i++) add(others.micros[i]);
  }

  int size() {
    return size;
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
