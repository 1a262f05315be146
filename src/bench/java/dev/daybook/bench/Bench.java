package dev.daybook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The command `./daybook bench`: makes a vault of any size, and measures on it.
public final class Bench {
  private static final String USAGE =
      """
      ./daybook bench corpus FROM TO SECTIONS   a vault of so many sections, written from the notes in FROM
      ./daybook bench index NOTES               a full run beside reading, parsing and indexing bare
      ./daybook bench search NOTES [KIND...]    a search beside the same work in bare Lucene, by kind of query
      ./daybook bench http NOTES                the same searches over HTTP, beside Daybook's own within a process
      ./daybook bench peers NOTES               the same queries in SQLite FTS5 and MiniSearch (from npm), and what each finds
      ./daybook bench start NOTES               how soon it starts, beside a start without archive; memory when idle
      ./daybook bench load URL NOTES RATE SECS  a running server at a fixed rate of requests
      ./daybook bench overload URL NOTES RATE   the same before, in and after ten seconds of twenty times the rate
      """;

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    switch (words.isEmpty() ? "" : words.get(0)) {
      case "corpus" -> Corpus.write(path(words, 1), path(words, 2), number(words, 3));
      case "index" -> IndexBench.run(path(words, 1));
      case "search" -> SearchBench.run(path(words, 1), words.subList(2, words.size()));
      case "http" -> SearchBench.overHttp(path(words, 1));
      case "peers" -> PeersBench.run(path(words, 1));
      case "start" -> StartBench.run(path(words, 1));
      case "load" ->
          LoadBench.run(word(words, 1), path(words, 2), number(words, 3), number(words, 4));
      case "overload" -> LoadBench.overload(word(words, 1), path(words, 2), number(words, 3));
      default -> System.out.print(USAGE);
    }
  }

  private static String word(List<String> words, int at) {
    if (at >= words.size()) throw new IllegalArgumentException("more is needed:\n" + USAGE);
    return words.get(at);
  }

  private static Path path(List<String> words, int at) {
    return Path.of(word(words, at)).toAbsolutePath().normalize();
  }

  private static int number(List<String> words, int at) {
    return Integer.parseInt(word(words, at).replace("_", ""));
  }
}
