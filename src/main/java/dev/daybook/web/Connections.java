package dev.daybook.web;

import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;

/// Keeps the connections of a connector from being used up by those that ask for nothing: each has
/// only so long for its first request, and when there are too many, the oldest idle one makes room.
final class Connections implements Connection.Listener {
  private final ServerConnector connector;
  private final ServerLimits limits;

  Connections(ServerConnector connector, ServerLimits limits) {
    this.connector = connector;
    this.limits = limits;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connector.getConnectedEndPoints().size() > limits.places().connections()) makeRoom();
    connector
        .getScheduler()
        .schedule(
            () -> {
              if (connection.getMessagesIn() == 0) connection.getEndPoint().close();
            },
            limits.times().request().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void onClosed(Connection connection) {
    // It is gone, and what was planned for it does nothing.
  }

  private void makeRoom() {
    connector.getConnectedEndPoints().stream()
        .filter(Connections::isIdle)
        .min(Comparator.comparingLong(EndPoint::getCreatedTimeStamp))
        .ifPresent(EndPoint::close);
  }

  private static boolean isIdle(EndPoint end) {
    Connection connection = end.getConnection();
    return connection == null || connection.getMessagesIn() <= connection.getMessagesOut();
  }
}
