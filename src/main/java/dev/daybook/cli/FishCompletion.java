package dev.daybook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Writes completions for fish, which picocli does not: a line for each command, option and value.
final class FishCompletion {
  private final CommandLine daybook;
  private final StringBuilder script = new StringBuilder("complete -c daybook -f\n");

  FishCompletion(CommandLine daybook) {
    this.daybook = daybook;
  }

  String script() {
    daybook
        .getSubcommands()
        .forEach((name, command) -> {
          CommandSpec spec = command.getCommandSpec();
          line("__fish_use_subcommand", "-a " + name, about(spec));
          String within = "__fish_seen_subcommand_from " + name;
          for (OptionSpec option : spec.options()) option(within, option);
          for (ArgSpec argument : spec.positionalParameters()) {
            List<String> values = values(argument);
            if (!values.isEmpty()) line(within, "-a '" + String.join(" ", values) + "'", "");
          }
        });
    return script.toString();
  }

  private void option(String within, OptionSpec option) {
    StringBuilder words = new StringBuilder();
    for (String name : option.names()) {
      words.append(name.startsWith("--") ? "-l " : "-s ").append(name.replaceFirst("^--?", ""));
      words.append(' ');
    }
    List<String> values = values(option);
    if (!values.isEmpty()) words.append("-xa '").append(String.join(" ", values)).append('\'');
    else if (isFile(option)) words.append("-rF");
    else if (option.arity().max() > 0) words.append("-x");
    line(within, words.toString().strip(), firstLine(option.description()));
  }

  private void line(String condition, String what, String description) {
    script.append("complete -c daybook -n '").append(condition).append("' ").append(what);
    if (!description.isEmpty()) {
      script.append(" -d '").append(description.replace("'", "\\'")).append('\'');
    }
    script.append('\n');
  }

  private static boolean isFile(ArgSpec argument) {
    return argument.type() == Path.class;
  }

  private static List<String> values(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    if (argument.completionCandidates() != null)
      argument.completionCandidates().forEach(values::add);
    return values;
  }

  private static String about(CommandSpec spec) {
    String[] header = spec.usageMessage().header();
    return firstLine(header.length > 0 ? header : spec.usageMessage().description());
  }

  private static String firstLine(String[] description) {
    return description.length == 0 ? "" : description[0].replaceFirst("\\. .*|: .*", "");
  }
}
