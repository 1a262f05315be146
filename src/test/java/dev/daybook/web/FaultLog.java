package dev.daybook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Keeps what the server logs of its faults, instead of printing it.
final class FaultLog extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger(Routes.class.getName());
  private final List<LogRecord> records = new ArrayList<>();

  FaultLog() {
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  synchronized LogRecord last() {
    return records.getLast();
  }

  @Override
  public synchronized void publish(LogRecord fault) {
    records.add(fault);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
