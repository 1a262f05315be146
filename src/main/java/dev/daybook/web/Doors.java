package dev.daybook.web;

import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/// What a request goes through before it gets to a route, in this order.
///
/// @param gate asks for the token, or null when none is needed
record Doors(Guard guard, @Nullable TokenGate gate, Bodies bodies, Crowd crowd) {
  static Doors of(ServerSettings settings) {
    Token token = settings.access().token();
    Guard guard = new Guard(settings.access().hosts());
    TokenGate gate = token == null ? null : new TokenGate(token);
    Bodies bodies = new Bodies(settings.limits().sizes().body());
    return new Doors(guard, gate, bodies, new Crowd(settings.limits()));
  }

  /// Puts them before all that the server answers.
  void before(Server server) {
    bodies.setHandler(crowd);
    guard.setHandler(gate == null ? bodies : gate);
    if (gate != null) gate.setHandler(bodies);
    server.setHandler(guard);
  }
}
