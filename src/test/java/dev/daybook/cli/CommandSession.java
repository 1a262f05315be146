package dev.daybook.cli;

import dev.daybook.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person at a terminal in a folder where Daybook is installed with a small journal: runs
/// commands of Daybook, and a few of a shell, and writes down what they say.
final class CommandSession implements AutoCloseable {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]+)=(.*)");

  /// Long enough ago not to be taken for a change that a coarse clock hides.
  private static final Instant WRITTEN = Instant.parse("2024-05-06T07:08:09Z");

  private final Path home;
  private final @Nullable String homeBefore = System.getProperty("daybook.home");
  private final ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private @Nullable FileChannel lock;

  CommandSession(Path home) throws IOException {
    this.home = home;
    System.setProperty("daybook.home", home.toString());
    Path journal = Golden.RESOURCES.resolve("transcript-journal");
    try (Stream<Path> files = Files.walk(journal)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve("notes").resolve(journal.relativize(file).toString());
        write(copy, Files.readString(file));
      }
    }
    Files.createDirectories(home.resolve("web"));
    Files.writeString(home.resolve("web/index.html"), "<!doctype html>");
  }

  /// The command and what it said.
  String run(String command) throws IOException {
    List<String> words = words(command.replace("$PORT", "" + taken.getLocalPort()));
    Map<String, String> environment = new HashMap<>();
    while (ASSIGNMENT.matcher(words.getFirst()).matches()) {
      Matcher set = ASSIGNMENT.matcher(words.removeFirst());
      if (set.matches()) environment.put(set.group(1), set.group(2));
    }
    String said =
        words.getFirst().equals("daybook")
            ? daybook(words.subList(1, words.size()), environment)
            : shell(words);
    return "$ " + command + "\n" + said;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      for (int group = 1; group <= 3; group++) {
        if (word.group(group) != null) words.add(word.group(group));
      }
    }
    return words;
  }

  private String daybook(List<String> args, Map<String, String> environment) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> there = args.stream().map(arg -> arg.replace("~", home.toString())).toList();
    int code =
        Main.run(
            there.toArray(String[]::new), environment, new PrintWriter(out), new PrintWriter(err));
    StringBuilder said = new StringBuilder();
    steady(out.toString()).lines().forEach(line -> said.append(line).append('\n'));
    steady(err.toString()).lines().forEach(line -> said.append("2> ").append(line).append('\n'));
    return code == 0 ? said.toString() : said + "[" + code + "]\n";
  }

  /// Without what is another at each run and each place.
  private String steady(String said) {
    return said.replace(home.toString(), "~")
        .replace("" + taken.getLocalPort(), "$PORT")
        .replaceAll("in \\d+\\.\\d s\\b", "in 0.0 s")
        .replaceAll("\"(tookMs|score|indexBytes)\":[\\d.E-]+", "\"$1\":0")
        .replaceAll("\"(asOf|javaVersion)\":\"[^\"]*\"", "\"$1\":\"…\"")
        .replaceAll("index-\\d+", "index-0")
        .replaceAll("generation(\":| +)\\d+", "generation$10")
        .replaceAll(", [\\d.]+ kB", ", 0.0 kB")
        .replaceAll("Java [\\d.+-]+.*", "Java …")
        .replace('\u001b', '␛')
        .replace("\0", "␀\n");
  }

  private String shell(List<String> words) throws IOException {
    Path file = home.resolve(words.getLast());
    switch (words.getFirst()) {
      case "rm" -> Files.delete(file);
      case "echo" -> write(file, words.get(1) + "\n");
      case "mv" -> Files.move(home.resolve(words.get(1)), file);
      case "lock" -> {
        lock = FileChannel.open(file, StandardOpenOption.WRITE);
        lock.lock();
      }
      case "unlock" -> close(lock);
      default -> throw new IllegalArgumentException(words + ": this shell does not know that");
    }
    return "";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
  }

  private static void close(@Nullable FileChannel channel) throws IOException {
    if (channel != null) channel.close();
  }

  @Override
  public void close() throws IOException {
    close(lock);
    taken.close();
    if (homeBefore == null) System.clearProperty("daybook.home");
    else System.setProperty("daybook.home", homeBefore);
  }
}
