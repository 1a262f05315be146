package dev.daybook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens the page where the person at this machine reads pages.
final class Browser {
  private Browser() {}

  /// Starts the program that the system has for it, and does not wait for that.
  static void open(URI page, PrintWriter err) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name"), page))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      err.println("daybook: no browser could be started; open " + page + " yourself");
    }
  }

  private static List<String> command(String system, URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) return List.of("open", page.toString());
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
    }
    return List.of("xdg-open", page.toString());
  }
}
