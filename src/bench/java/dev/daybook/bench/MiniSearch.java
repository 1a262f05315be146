package dev.daybook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.bench.Queries.Ask;
import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// MiniSearch, which searches in Omnisearch for Obsidian, over the same sections: in a process of
/// node, which says what each search cost it. Fetched by npm when it is first measured.
final class MiniSearch implements Engine {
  private static final List<String> FILES = List.of("package.json", "minisearch.js");

  private final Process node;
  private final BufferedWriter asks;
  private final BufferedReader answers;

  MiniSearch(List<Note> notes) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("daybook.home", "."));
    Path folder = Files.createDirectories(home.resolve("target/minisearch"));
    for (String file : FILES) {
      Path from = home.resolve("src/bench/minisearch").resolve(file);
      Files.copy(from, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    install(folder);
    Path sections = folder.resolve("sections.jsonl");
    write(notes, sections);
    // Half a million sections need more than node takes by itself.
    node =
        new ProcessBuilder(
                "node", "--max-old-space-size=8192", "minisearch.js", sections.toString())
            .directory(folder.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    asks = node.outputWriter(StandardCharsets.UTF_8);
    answers = node.inputReader(StandardCharsets.UTF_8);
  }

  private static void install(Path folder) throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("node_modules/minisearch"))) return;
    int code =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
            .directory(folder.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) throw new IOException("npm install in " + folder + " ended with " + code);
  }

  private static void write(List<Note> notes, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int id = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Note note : notes) {
        for (Section section : note.sections()) {
          Map<String, Object> fields =
              Map.of(
                  "id", id++,
                  "note", note.path(),
                  "title", note.title(),
                  "heading", section.heading(),
                  "body", section.text() + "\n" + section.linkText());
          out.append(json.writeValueAsString(fields)).append('\n');
        }
      }
    }
  }

  @Override
  public String name() {
    return "MiniSearch";
  }

  @Override
  public int search(Ask ask) throws IOException {
    return number(ask, 1);
  }

  @Override
  public double micros(Ask ask) throws IOException {
    return number(ask, 0);
  }

  private int number(Ask ask, int at) throws IOException {
    asks.write(ask.text().strip() + "\n");
    asks.flush();
    String answer = answers.readLine();
    if (answer == null) throw new IOException("minisearch.js ended at " + ask.text());
    return Integer.parseInt(answer.split(" ", -1)[at]);
  }

  @Override
  public void close() throws IOException {
    asks.close(); // which ends it
  }
}
