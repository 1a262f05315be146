package dev.daybook.web;

import dev.daybook.query.QueryLimits;
import dev.daybook.search.SearchRequest;
import java.time.Duration;

/// How much the server does at once, how long it waits for those who ask, how much of them it reads
/// and how much it tells them.
///
/// @param query what a query may ask for
public record ServerLimits(
    Places places, Times times, Sizes sizes, QueryLimits query, Lists lists) {
  /// How many there may be at the same time.
  ///
  /// @param connections that are open; for more, the oldest idle ones are closed
  /// @param running requests that are answered
  /// @param waiting requests that wait for their turn; those beyond are refused at once
  public record Places(int connections, int running, int waiting) {
    /// A person's page opens six connections; this is room for some forty of them.
    private static final int CONNECTIONS = 256;

    /// What a page asks for at once never waits.
    private static final int A_PAGE = 8;

    private static final int WAITING = 64;

    /// As many requests as keep all processors busy while some wait for the disk.
    public static Places standard() {
      int running = Math.max(A_PAGE, 2 * Runtime.getRuntime().availableProcessors());
      return new Places(CONNECTIONS, running, WAITING);
    }
  }

  /// How long things may take.
  ///
  /// @param turn a request may wait for its turn
  /// @param request a connection may take for its first request
  /// @param idle a connection may say nothing
  /// @param answer an answer may take, with the time that the client takes to receive it
  public record Times(Duration turn, Duration request, Duration idle, Duration answer) {
    /// With the time of a search, the two seconds within which everything is answered.
    private static final Duration TURN = Duration.ofMillis(500);

    private static final Duration REQUEST = Duration.ofSeconds(10);

    /// Half a minute of typing pauses, so that a person's connection stays open.
    private static final Duration IDLE = Duration.ofSeconds(30);

    /// Room for a large file on a slow line.
    private static final Duration ANSWER = Duration.ofSeconds(20);

    public static Times standard() {
      return new Times(TURN, REQUEST, IDLE, ANSWER);
    }
  }

  /// How much is read of who asks.
  ///
  /// @param header bytes of the headers of a request, its address among them
  /// @param body bytes of the body of a request
  public record Sizes(int header, int body) {
    /// What browsers and other servers hold an address to.
    private static final int HEADER = 8 * 1024;

    /// Nothing that is sent here has a body; this is for clients that send one all the same.
    private static final int BODY = 64 * 1024;

    public static Sizes standard() {
      return new Sizes(HEADER, BODY);
    }
  }

  /// How much of a list can be asked for.
  ///
  /// @param limit notes in one answer
  /// @param window how deep in the list they may stand
  public record Lists(int limit, int window) {
    public static Lists standard() {
      return new Lists(SearchRequest.MAX_LIMIT, SearchRequest.MAX_WINDOW);
    }
  }

  public static ServerLimits standard() {
    return new ServerLimits(
        Places.standard(),
        Times.standard(),
        Sizes.standard(),
        QueryLimits.standard(),
        Lists.standard());
  }
}
