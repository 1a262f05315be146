package dev.daybook.cli;

import picocli.CommandLine.IVersionProvider;

/// What version this is.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Daybook " + text(), "Java " + Runtime.version()};
  }

  /// The version of Daybook, from its jar.
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
