package dev.daybook.web;

import java.nio.file.Path;

/// Where and what the server serves.
///
/// @param host the loopback address or name to listen on
/// @param port the port, or 0 for any that is free
/// @param webFolder the folder of the page, with `index.html` in it
/// @param version Daybook's own, for the status
public record ServerSettings(String host, int port, Path webFolder, String version) {}
