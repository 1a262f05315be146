package dev.daybook.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `daybook completion`.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print what makes a shell complete the commands and options of daybook.",
    footer = {
      "",
      "Examples:",
      "  bash:  echo 'source <(daybook completion bash)' >> ~/.bashrc",
      "  zsh:   echo 'source <(daybook completion zsh)' >> ~/.zshrc",
      "  fish:  daybook completion fish > ~/.config/fish/completions/daybook.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /// Which shell it is for.
  enum Shell {
    BASH,
    ZSH,
    FISH;

    /// The names as they are typed.
    static final class Names implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).iterator();
      }
    }
  }

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shell.Names.class,
      description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine daybook = spec.root().commandLine();
    String script =
        switch (shell) {
          case BASH -> AutoComplete.bash("daybook", daybook);
          case ZSH ->
              "autoload -Uz compinit bashcompinit && compinit && bashcompinit\n\n"
                  + AutoComplete.bash("daybook", daybook);
          case FISH -> new FishCompletion(daybook).script();
        };
    spec.commandLine().getOut().print(script);
    return Exit.DONE;
  }
}
