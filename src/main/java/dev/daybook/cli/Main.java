package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.note.NotesFolderException;
import dev.daybook.web.ServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `daybook`: reads the command line, runs a command and says how it went.
@Command(
    name = "daybook",
    description = "Full-text search over a folder of Markdown notes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      StatusCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "daybook test runs the tests of Daybook itself.",
      "",
      "Every option can be set as DAYBOOK_<OPTION> in the environment or as <option> in the file",
      "daybook.properties beside the program.",
      "",
      "Exit codes: 0 done or found, 1 nothing found, 2 wrong usage, 3 no usable index,",
      "4 done but some files had problems, 70 internal error, 75 index locked."
    })
public final class Main {
  /// Held so that their levels are not forgotten with them.
  private static final Logger[] QUIET = {
    Logger.getLogger("org.apache.lucene"),
    Logger.getLogger("org.eclipse.jetty"),
    Logger.getLogger("io.javalin")
  };

  private Main() {}

  public static void main(String[] args) {
    for (Logger logger : QUIET) logger.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, System.getenv(), out, err));
  }

  /// Runs one command and returns its exit code.
  static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    try {
      CommandLine line = new CommandLine(new Main());
      line.setDefaultValueProvider(Settings.read(Folders.home(), environment));
      line.setOut(out).setErr(err);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, err));
      if (args.length == 0) {
        line.usage(out);
        return Exit.USAGE;
      }
      return line.execute(args);
    } catch (IOException e) {
      err.println("daybook: " + Settings.FILE + " can't be read: " + e.getMessage());
      return Exit.USAGE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int explain(Exception thrown, PrintWriter err) {
    err.println("daybook: " + thrown.getMessage());
    return switch (thrown) {
      case IndexException e -> Folders.exitCode(e);
      case NotesFolderException e -> Exit.USAGE;
      case UsageException e -> Exit.USAGE;
      case ServerException e -> Exit.USAGE;
      default -> {
        Logger.getLogger("daybook").log(Level.FINE, "unexpected", thrown);
        yield Exit.INTERNAL;
      }
    };
  }
}
