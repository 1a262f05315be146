package dev.daybook.cli;

import dev.daybook.web.ServerLimits;
import dev.daybook.web.ServerLimits.Places;
import dev.daybook.web.ServerLimits.Sizes;
import dev.daybook.web.ServerLimits.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of `serve` that say how much it does at once, how long, and for how large a request.
final class HowMuch {
  /// With the time that a request may wait for its turn, the two seconds within which everything is
  /// answered.
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(1);

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "Open at the same time. Default: 256.")
  private @Nullable Integer connections;

  @Option(
      names = "--max-running",
      paramLabel = "N",
      description = "Requests answered at the same time. Default: two for each processor, or 8.")
  private @Nullable Integer running;

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      description = "Requests that wait for their turn; more are refused. Default: 64.")
  private @Nullable Integer waiting;

  @Option(
      names = "--max-wait",
      paramLabel = "MS",
      description = "How long they wait before they are refused. Default: 500.")
  private @Nullable Integer wait;

  @Option(
      names = "--max-search",
      paramLabel = "MS",
      description = "How long a search may take before it answers with a part. Default: 1000.")
  private @Nullable Integer search;

  @Option(
      names = "--max-answer",
      paramLabel = "MS",
      description = "How long a client may take to receive an answer. Default: 20000.")
  private @Nullable Integer answer;

  @Option(
      names = "--max-request",
      paramLabel = "MS",
      description = "How long a client may take to send its request. Default: 10000.")
  private @Nullable Integer request;

  @Option(
      names = "--max-idle",
      paramLabel = "MS",
      description = "How long a connection stays open without a request. Default: 30000.")
  private @Nullable Integer idle;

  @Option(
      names = "--max-header",
      paramLabel = "BYTES",
      description = "Of the headers of a request, with its address. Default: 8192.")
  private @Nullable Integer header;

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "Of the body of a request. Default: 65536.")
  private @Nullable Integer body;

  @Mixin private QueryOptions query = new QueryOptions();

  ServerLimits limits() throws UsageException {
    return new ServerLimits(places(), times(), sizes(), query.query(), query.lists());
  }

  /// How long a search may take.
  Duration search() throws UsageException {
    return time("--max-search", search, LONGEST_SEARCH);
  }

  private Places places() throws UsageException {
    Places usual = Places.standard();
    return new Places(
        AtLeastOne.number("--max-connections", connections, usual.connections()),
        AtLeastOne.number("--max-running", running, usual.running()),
        AtLeastOne.number("--max-waiting", waiting, usual.waiting()));
  }

  private Times times() throws UsageException {
    Times usual = Times.standard();
    return new Times(
        time("--max-wait", wait, usual.turn()),
        time("--max-request", request, usual.request()),
        time("--max-idle", idle, usual.idle()),
        time("--max-answer", answer, usual.answer()));
  }

  private Sizes sizes() throws UsageException {
    Sizes usual = Sizes.standard();
    return new Sizes(
        AtLeastOne.number("--max-header", header, usual.header()),
        AtLeastOne.number("--max-body", body, usual.body()));
  }

  private static Duration time(String option, @Nullable Integer millis, Duration usual)
      throws UsageException {
    return Duration.ofMillis(AtLeastOne.number(option, millis, (int) usual.toMillis()));
  }
}
