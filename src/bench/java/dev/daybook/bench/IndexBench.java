package dev.daybook.bench;

import dev.daybook.bench.BareIndex.Work;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.index.RunReport;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.lucene.util.IOUtils;

/// What runs cost: a full one, one in which nothing changed, and the same work bare, from few fields
/// to all terms that Daybook makes.
final class IndexBench {
  private static final int RUNS = 5;
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean)
          java.lang.management.ManagementFactory.getOperatingSystemMXBean();

  private IndexBench() {}

  static void run(Path notes) throws IOException {
    System.out.printf("%-22s %10s %10s%n", "seconds", "CPU", "wall");
    Path home = Files.createTempDirectory("daybook-bench");
    try {
      compare(notes, home);
    } finally {
      IOUtils.rm(home);
    }
  }

  private static void compare(Path notes, Path home) throws IOException {
    for (int i = 0; i < RUNS; i++) {
      Indexer indexer =
          new Indexer(
              NotesFolder.open(notes),
              IndexFolder.at(home.resolve("index")),
              Language.DEFAULT,
              Clock.system(ZoneOffset.UTC));
      for (Work work : Work.values()) {
        Path bare = Files.createTempDirectory(home, "bare");
        time(work.label, () -> BareIndex.write(notes, bare, work));
      }
      time("full", () -> report(indexer.run(true, Progress.SILENT)));
      time("nothing changed", () -> indexer.run(false, Progress.SILENT));
    }
  }

  private static void report(RunReport report) {
    System.out.println(report.summary());
  }

  private static void time(String what, Samples.Call call) throws IOException {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    call.run();
    System.out.printf(
        "%-22s %10.2f %10.2f%n",
        what,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
        (System.nanoTime() - wall) / 1e9);
  }
}
