package dev.daybook.web;

import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/// What a request goes through before it gets to a route, in this order.
///
/// @param gate asks for the token, or null when none is needed
record Doors(Guard guard, @Nullable TokenGate gate, Crowd crowd) {
  static Doors of(ServerSettings settings) {
    Token token = settings.access().token();
    Guard guard = new Guard(settings.access().hosts());
    return new Doors(
        guard, token == null ? null : new TokenGate(token), new Crowd(settings.limits()));
  }

  /// Puts them before all that the server answers.
  void before(Server server) {
    guard.setHandler(gate == null ? crowd : gate);
    if (gate != null) gate.setHandler(crowd);
    server.setHandler(guard);
  }
}
