package dev.daybook.cli;

import dev.daybook.query.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells in one plain line what is wrong with a command line, what was likely meant, and where to
/// read more.
final class BadUsage implements IParameterExceptionHandler {
  private final Settings settings;

  /// @param settings know where a value came from that was not typed
  BadUsage(Settings settings) {
    this.settings = settings;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    String line = Terminal.printable(message(wrong, args));
    String end = line.endsWith("?") ? " " : ". ";
    command.getErr().println("daybook: " + line + end + "See " + help);
    return Exit.USAGE;
  }

  private String message(ParameterException wrong, String[] args) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec it ->
          it.longestName() + " was given twice";
      case MutuallyExclusiveArgsException both ->
          String.valueOf(both.getMessage()).replaceFirst("Error: (.*) are mutually.*", "$1")
              + " exclude each other";
      default ->
          wrong.getArgSpec() != null && wrong.getValue() != null
              ? badValue(place(wrong.getArgSpec(), args), wrong.getArgSpec(), wrong.getValue())
              : String.valueOf(wrong.getMessage());
    };
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    CommandLine command = wrong.getCommandLine();
    String typed = wrong.getUnmatched().getFirst();
    boolean isOption = typed.startsWith("-");
    Set<String> known =
        isOption
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    String name = isOption ? typed.replaceFirst("=.*", "") : typed;
    String hint = Nearest.of(name, known).map(it -> "; did you mean " + it + "?").orElse("");
    if (hint.isEmpty() && isOption && command.getCommandName().equals("search")) {
      hint = "; if it is part of the query, write -- before the query";
    }
    if (isOption) return "there is no option " + name + hint;
    return (known.isEmpty() ? "there is one argument too many: " : "there is no command ")
        + name
        + hint;
  }

  private static String missing(MissingParameterException wrong) {
    ArgSpec first = wrong.getMissing().getFirst();
    return first instanceof OptionSpec option
        ? option.longestName() + " needs a value, as " + option.longestName() + " " + label(option)
        : "what is missing is " + label(first);
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel();
  }

  private String place(ArgSpec argument, String[] args) {
    if (!(argument instanceof OptionSpec option)) return argument.paramLabel();
    boolean isTyped = Stream.of(args).anyMatch(arg -> isNamed(option, arg));
    return isTyped ? option.longestName() : settings.place(option);
  }

  private static String badValue(String place, ArgSpec argument, String value) {
    List<String> allowed = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(allowed::add);
    }
    if (allowed.isEmpty()) return "%s takes a number, not '%s'".formatted(place, value);
    String hint = Nearest.of(value, allowed).map(it -> "; did you mean " + it + "?").orElse("");
    return "%s does not know '%s'%s It takes %s"
        .formatted(place, value, hint.isEmpty() ? "." : hint, String.join(", ", allowed));
  }

  private static boolean isNamed(OptionSpec option, String arg) {
    for (String name : option.names()) {
      if (arg.equals(name) || arg.startsWith(name + "=")) return true;
    }
    return false;
  }
}
