package dev.daybook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/// The program `daybook`: reads the command line, runs a command and says how it went.
@Command(
    name = "daybook",
    description = "Full-text search over a folder of Markdown notes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands (daybook COMMAND --help says more of each):%n",
    footer = {
      "  test            Run the tests of Daybook itself.",
      "",
      "Begin with:",
      "  daybook serve --notes ~/Journal   the search page over your notes",
      "  daybook search compost            the same search, in the terminal",
      "",
      "Every option can be set as DAYBOOK_<OPTION> in the environment (DAYBOOK_NOTES), or as",
      "<option> in the file daybook.properties beside the program (notes=/home/ann/Journal).",
      "",
      "Exit codes: 0 done or found, 1 nothing found, 2 wrong usage, 3 no usable index or a stale",
      "one, 4 done but some files had problems, 70 internal error, 75 index locked."
    })
public final class Main {
  /// Held so that their levels are not forgotten with them.
  private static final Logger[] QUIET = {
    Logger.getLogger("org.apache.lucene"),
    Logger.getLogger("org.eclipse.jetty"),
    Logger.getLogger("io.javalin")
  };

  private static final int WIDTH = 100;

  /// In the order in which the help lists them.
  private static final List<String> COMMANDS =
      List.of("serve", "index", "search", "show", "status", "doctor", "completion", "help");

  /// Those that tell of the others too.
  private static final Set<String> OF_ALL = Set.of("completion", "help");

  private Main() {}

  public static void main(String[] args) {
    for (Logger logger : QUIET) logger.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, System.getenv(), out, err));
  }

  /// Runs one command and returns its exit code.
  ///
  /// @param out for results
  /// @param err for everything else
  static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    try {
      CommandLine line = line(Settings.read(Folders.home(), environment), needed(args));
      line.setOut(out).setErr(err);
      line.setColorScheme(Help.defaultColorScheme(Terminal.ansi(environment)));
      if (args.length > 0) return line.execute(args);
      line.usage(err, Ansi.OFF);
      return Exit.USAGE;
    } catch (IOException e) {
      err.println("daybook: " + Settings.FILE + " can't be read: " + e.getMessage());
      return Exit.USAGE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /// Every command with its options, for one use.
  static CommandLine line(Settings settings) {
    return line(settings, COMMANDS);
  }

  /// To find out the options of a command takes as long as a small command does: the others are
  /// left alone when the first word names one.
  private static List<String> needed(String[] args) {
    boolean isOne = args.length > 0 && COMMANDS.contains(args[0]) && !OF_ALL.contains(args[0]);
    return isOne ? List.of(args[0]) : COMMANDS;
  }

  private static Object command(String name) {
    return switch (name) {
      case "serve" -> new ServeCommand();
      case "index" -> new IndexCommand();
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "status" -> new StatusCommand();
      case "doctor" -> new DoctorCommand();
      case "completion" -> new CompletionCommand();
      case "help" -> new CommandLine.HelpCommand();
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  private static CommandLine line(Settings settings, List<String> commands) {
    CommandLine line = new CommandLine(new Main());
    for (String name : commands) line.addSubcommand(name, command(name));
    line.setDefaultValueProvider(settings);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false); // a query may begin with @
    line.setUsageHelpWidth(WIDTH);
    line.setParameterExceptionHandler(new BadUsage(settings));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> Failure.explain(thrown, command.getErr()));
    return line;
  }
}
