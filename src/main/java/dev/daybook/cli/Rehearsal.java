package dev.daybook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// Does once what people do with Daybook, so that Java can keep the classes which that takes for
/// each later start. The launcher runs it after a build, with an empty folder to do it in: no notes
/// and no settings of anybody are looked at.
final class Rehearsal {
  private static final String NOTE =
      """
      ---
      title: Compost
      date: 2024-05-06
      tags: [garden, how-to]
      aliases: [Heap]
      ---
      Turn the *heap* each month; see [[Second note|the other]] and [a page](https://example.org).

      ## What goes in

      - [x] leaves and `twigs`
      - no bones

      ```sh
      echo turned
      ```

      | Month | Heat |
      |-------|------|
      | May   | 40   |
      """;

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("index"),
          List.of("index"), // with nothing to do, as most often
          List.of("status"),
          List.of("doctor"),
          List.of("show", "compost.md"),
          List.of("search", "--format", "json", "compst"),
          List.of("search", "leaves", "OR", "\"the heap\"", "tag:garden", "twi*"));

  private static final List<String> REQUESTS =
      List.of(
          "",
          "?q=compost",
          "health",
          "api/v1/status",
          "api/v1/search?q=h",
          "api/v1/search?q=leaves+-bones&tag=garden&facets=tag,folder,year&histogram=auto",
          "api/v1/suggest?q=tag:gar",
          "api/v1/notes/compost.md?q=heap",
          "api/v1/notes/compost.md/links");

  private final List<String> folders;

  private Rehearsal(List<String> folders) {
    this.folders = folders;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("compost.md"), NOTE);
    Files.writeString(notes.resolve("Second note.md"), "# Second note\n\nBack to [[compost]].\n");
    Path index = folder.resolve("index");
    new Rehearsal(List.of("--notes", notes.toString(), "--index", index.toString())).run();
    System.exit(Exit.DONE); // the server is still there
  }

  private void run() throws IOException {
    for (List<String> command : COMMANDS) run(command, Writer.nullWriter());
    PipedReader printed = new PipedReader();
    PipedWriter out = new PipedWriter(printed);
    Thread.ofPlatform().daemon().start(() -> run(List.of("serve", "--port", "0"), out));
    String page = new BufferedReader(printed).readLine();
    for (String request : REQUESTS) ask(page + request);
  }

  private void run(List<String> command, Writer out) {
    CommandLine line = Main.line(Settings.none());
    line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    List<String> args = new ArrayList<>(command);
    args.addAll(1, folders);
    int code = line.execute(args.toArray(String[]::new));
    if (code != Exit.DONE) throw new IllegalStateException(command + " ended with " + code);
  }

  private static void ask(String address) throws IOException {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      answer.readAllBytes();
    }
  }
}
