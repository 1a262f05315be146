package dev.daybook.index;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Another process at work on the same folder, which tests start and kill.
///
/// ```
/// hold ROOT    has the lock of the index until it is killed
/// index ROOT   brings the index up to date, once
/// churn ROOT   changes notes and indexes them, in full now and then, until it is killed
/// ```
final class OtherProcess implements AutoCloseable {
  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /// @param options of Java
  static OtherProcess start(String work, Path root, String... options) throws IOException {
    // Surefire hands its own class path to its tests in a jar, and the true one here.
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", path, OtherProcess.class.getName(), work, root.toString()));
    return new OtherProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(root.toFile(), "other-process.log"))
            .start());
  }

  /// Waits until it ended by itself.
  ///
  /// @return the code that it ended with
  int await() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) throw new IllegalStateException("it does not end");
    return process.exitValue();
  }

  /// Waits until it says that it is at work.
  void awaitBegin(Path root) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!Files.exists(root.resolve("begun"))) {
      if (System.nanoTime() > end || !process.isAlive())
        throw new IllegalStateException("no begin");
      Thread.sleep(10);
    }
  }

  /// Ends it as `kill -9` does.
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[1]);
    Folder folder = new Folder(root);
    switch (args[0]) {
      case "hold" -> {
        try (WriteLock lock = WriteLock.take(folder.index().root(), Duration.ZERO)) {
          lock.check();
          Files.writeString(root.resolve("begun"), "");
          Thread.sleep(Duration.ofMinutes(5));
        }
      }
      case "index" -> folder.run(false);
      case "churn" -> churn(folder);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void churn(Folder folder) throws IOException {
    Random random = new Random();
    for (int run = 0; ; run++) {
      for (int i = 0; i < 20; i++) {
        Path note = folder.notes().resolve("n" + random.nextInt(100) + ".md");
        Files.writeString(note, "word" + random.nextInt() + "\n# H\ntext");
      }
      folder.run(run % 3 == 2);
      Files.writeString(folder.root().resolve("begun"), "");
    }
  }
}
