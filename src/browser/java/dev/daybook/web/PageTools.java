package dev.daybook.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The command `./daybook page`: measures the search page in a real browser, and pictures it.
public final class PageTools {
  private static final String USAGE =
      """
      ./daybook page keys NOTES   from a key in the box to the list that it leads to, painted
      ./daybook page picture      the pictures of the README, from the sample notes
      """;

  private PageTools() {}

  public static void main(String[] args) throws IOException, ServerException {
    switch (String.join(" ", List.of(args).subList(0, Math.min(1, args.length)))) {
      case "keys" -> KeyBench.run(Path.of(args[1]).toAbsolutePath().normalize());
      case "picture" -> ReadmePicture.take(Path.of("src/readme"));
      default -> System.out.print(USAGE);
    }
  }
}
