package dev.daybook.web;

import java.nio.file.Path;

/// Where the server listens and what it serves.
///
/// @param port 0 for any that is free
/// @param webFolder the folder with the page
public record ServerSettings(String host, int port, Path webFolder, String version) {}
