package dev.daybook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/// How long a person waits for a command and for the first answer of a server, with and without the
/// archive of classes that the launcher keeps, and what a server takes when nobody asks it anything.
/// Everything is started by `./daybook`, as a person would.
final class StartBench {
  /// A start without archive, one with it, one of the like: so many rounds of each.
  private static final int ROUNDS = 7;

  private static final int MOST_ASKED = 6_000;
  private static final int IDLE_SECONDS = 75;
  private static final String HEAP = "-Xmx256m";
  private static final Path HOME = Path.of(System.getProperty("daybook.home", "."));

  /// The one that each Java brings, in the place of ours.
  private static final String NO_ARCHIVE =
      (Runtime.version().feature() < 25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=")
          + Path.of(System.getProperty("java.home"), "lib/server/classes.jsa");

  private static final List<String> SEARCHES =
      List.of("a", "no", "note", "the+file", "%22how+to%22", "list+of+files", "tim*", "~serch");

  private final Path notes;
  private final Path index;

  private StartBench(Path notes, Path index) {
    this.notes = notes;
    this.index = index;
  }

  static void run(Path notes) throws IOException, InterruptedException {
    Path index = Files.createTempDirectory("daybook-bench-start");
    try {
      new StartBench(notes, index).run();
    } finally {
      IOUtils.rm(index);
    }
  }

  private void run() throws IOException, InterruptedException {
    command("", "index", "--notes", notes.toString());
    System.out.printf("Medians of %d starts, in seconds%n%n", ROUNDS);
    System.out.printf("%-22s %9s %9s %7s%n", "", "archive", "without", "ratio");
    row("serve, first answer", this::firstAnswer);
    row("search note", options -> command(options, "search", "note"));
    row("status", options -> command(options, "status"));
    double unchanged = row("index, no change", options -> command(options, "index", "-q"));
    Samples find = new Samples();
    for (int i = 0; i < ROUNDS; i++) find.add(find());
    System.out.printf("%-22s %9.2f%n", "find with size, time", find.percentile(50));
    System.out.printf("%-22s %9.1f%n%n", "index / find", unchanged / find.percentile(50));
    idle();
  }

  /// One start with options for Java, in seconds.
  private interface Start {
    double time(String options) throws IOException, InterruptedException;
  }

  private static double row(String name, Start start) throws IOException, InterruptedException {
    Samples with = new Samples();
    Samples without = new Samples();
    for (int i = 0; i < ROUNDS; i++) {
      without.add(start.time(NO_ARCHIVE));
      with.add(start.time(""));
    }
    double median = with.percentile(50);
    double other = without.percentile(50);
    System.out.printf("%-22s %9.2f %9.2f %7.2f%n", name, median, other, median / other);
    return median;
  }

  private Process start(String options, Redirect out, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("daybook").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--index", index.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().put("DAYBOOK_JAVA_OPTS", options);
    return builder.redirectOutput(out).start();
  }

  private double command(String options, String... words) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code = start(options, Redirect.DISCARD, words).waitFor();
    if (code > 1) throw new IOException("daybook " + List.of(words) + " ended with " + code);
    return since(start);
  }

  private double firstAnswer(String options) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process server = start(options, Redirect.PIPE, "serve", "--port", "0");
    try {
      ask(page(server), "note");
      return since(start);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private double find() throws IOException, InterruptedException {
    long start = System.nanoTime();
    new ProcessBuilder("find", notes.toString(), "-printf", "%p %s %T@\n")
        .redirectOutput(Redirect.DISCARD)
        .start()
        .waitFor();
    return since(start);
  }

  private void idle() throws IOException, InterruptedException {
    Process server = start(HEAP, Redirect.PIPE, "serve", "--port", "0");
    try {
      String page = page(server);
      for (String search : SEARCHES) ask(page, search);
      Thread.sleep(1_000L * IDLE_SECONDS);
      String[] live = live(server).strip().split(" +", -1);
      System.out.printf(
          "idle for %d s with %s: %d MB of memory of its own, %d MB of files mapped (index, classes),"
              + " %d MB of live objects%n",
          IDLE_SECONDS,
          HEAP,
          resident(server, "RssAnon"),
          resident(server, "RssFile"),
          Long.parseLong(live[2]) >> 20);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /// In MB; as Linux has it in `/proc`. What is mapped from files the system takes back when others
  /// need it.
  private static long resident(Process server, String what) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", "" + server.pid(), "status"))) {
      if (line.startsWith(what + ":")) return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
    }
    throw new IOException("the system does not say " + what);
  }

  /// The last line of a table of what lives: `Total`, the number, the bytes.
  private static String live(Process server) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
    return said(jcmd, "" + server.pid(), "GC.class_histogram")
        .lines()
        .filter(line -> line.startsWith("Total"))
        .findFirst()
        .orElseThrow(() -> new IOException(jcmd + " did not say what lives"));
  }

  private static String said(String... command) throws IOException {
    try (InputStream out = new ProcessBuilder(command).start().getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String page(Process server) throws IOException {
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String page = out.readLine();
    if (page == null) throw new IOException("daybook serve did not start");
    return page;
  }

  /// Asks until there is an answer: until the index is open, it is a 503.
  private static void ask(String page, String search) throws IOException, InterruptedException {
    URI address = URI.create(page + "api/v1/search?q=" + search);
    for (int i = 0; i < MOST_ASKED; i++) {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
        connection.getInputStream().readAllBytes();
        return;
      }
      Thread.sleep(10);
    }
    throw new IOException(address + " has no answer");
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
