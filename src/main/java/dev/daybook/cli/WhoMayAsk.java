package dev.daybook.cli;

import dev.daybook.web.Access;
import dev.daybook.web.ServerException;
import dev.daybook.web.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The options of `serve` that say who may ask.
final class WhoMayAsk {
  @Option(
      names = "--token",
      description = "Answer only to who shows the token, which is made and shown at first use.")
  private boolean token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Where the token is kept. Default: token in the index folder.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description = "Another name by which the server may be asked, as journal.example.org.")
  private List<String> hosts = new ArrayList<>();

  @Option(names = "--behind-proxy", description = "A proxy with TLS stands before the server.")
  private boolean behindProxy;

  @Option(
      names = "--insecure-http",
      description = "Serve other computers without TLS: all on the way can read along.")
  private boolean insecure;

  /// Shows the token when it is new: never again after that.
  ///
  /// @param index the folder that holds the token unless an option says otherwise
  Access access(Path index, CommandSpec spec) throws IOException, ServerException {
    if (!token && tokenFile == null) return new Access(null, hosts, way());
    Path file = tokenFile == null ? index.resolve("token") : tokenFile;
    boolean isNew = !Files.exists(file);
    Token kept = Token.in(file);
    if (isNew) {
      spec.commandLine()
          .getErr()
          .println("Token, shown only now and kept in " + file + ": " + kept.secret());
    }
    return new Access(kept, hosts, way());
  }

  private Access.Way way() {
    if (behindProxy) return Access.Way.PROXY;
    return insecure ? Access.Way.OPEN : Access.Way.UNKNOWN;
  }
}
