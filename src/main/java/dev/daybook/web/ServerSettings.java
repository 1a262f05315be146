package dev.daybook.web;

import java.nio.file.Path;

/// Where and what the server serves, to whom, and how much at once.
///
/// @param host the address or name to listen on
/// @param port the port, or 0 for any that is free
/// @param webFolder the folder of the page, with `index.html` in it
/// @param version Daybook's own, for the status
public record ServerSettings(
    String host, int port, Path webFolder, String version, Access access, ServerLimits limits) {
  /// For this computer only, within the usual limits.
  public ServerSettings(String host, int port, Path webFolder, String version) {
    this(host, port, webFolder, version, Access.local(), ServerLimits.standard());
  }
}
