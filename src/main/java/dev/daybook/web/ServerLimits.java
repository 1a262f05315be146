package dev.daybook.web;

import java.time.Duration;

/// How much the server does at once, and how long it waits for those who ask.
///
/// @param connections open at the same time; for more, the oldest idle ones are closed
/// @param running requests that are answered at the same time
/// @param waiting requests that wait for their turn; those beyond are refused at once
/// @param patience how long a request waits for its turn, and a connection for its first request
/// @param idle how long a connection may say nothing
/// @param longest how long an answer may take, with the time that the client takes to receive it
public record ServerLimits(
    int connections, int running, int waiting, Duration patience, Duration idle, Duration longest) {
  /// A person's page opens six connections; this is room for some forty of them.
  private static final int CONNECTIONS = 256;

  /// Half a minute of typing pauses, so that a person's connection stays open.
  private static final Duration IDLE = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int WAITING = 64;

  /// Twice what the oddest search may take, on a busy machine.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  public ServerLimits {
    atLeastOne("connections", connections);
    atLeastOne("requests that run", running);
    atLeastOne("requests that wait", waiting);
  }

  /// As many requests as keep all processors busy while some wait for the disk.
  public static ServerLimits standard() {
    int running = 2 * Runtime.getRuntime().availableProcessors();
    return new ServerLimits(CONNECTIONS, running, WAITING, PATIENCE, IDLE, LONGEST);
  }

  /// The same with other numbers.
  public ServerLimits with(int connections, int running, int waiting) {
    return new ServerLimits(connections, running, waiting, patience, idle, longest);
  }

  private static void atLeastOne(String what, int number) {
    if (number < 1) throw new IllegalArgumentException(number + " " + what + "; take at least 1");
  }
}
