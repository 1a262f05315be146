package dev.daybook.cli;

import dev.daybook.index.IndexCheck;
import dev.daybook.index.IndexException;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.NetworkDisk;
import dev.daybook.index.Numbers;
import dev.daybook.note.NotesFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The checks of `daybook doctor`.
final class Checkup {
  private static final int OLDEST_JAVA = 21;
  private static final long MEGABYTE = 1 << 20;

  /// A run can need as much again as the index has, and that is not known before the first.
  private static final long LEAST_SPACE = 200 * MEGABYTE;

  private static final Path WATCHES = Path.of("/proc/sys/fs/inotify/max_user_watches");

  private Checkup() {}

  /// What a check found.
  ///
  /// @param said what is there, and what to do when it is not well
  record Finding(boolean isWell, String what, String said) {}

  static Finding java() {
    int version = Runtime.version().feature();
    String said =
        "Java %s, up to %d MB of memory"
            .formatted(Runtime.version(), Runtime.getRuntime().maxMemory() / MEGABYTE);
    return version >= OLDEST_JAVA
        ? new Finding(true, "java", said)
        : new Finding(false, "java", said + "; install Java " + OLDEST_JAVA + " or newer");
  }

  static Finding notes(Folders folders) throws UsageException {
    try {
      NotesFolder notes = folders.notes();
      NotesFolder.Scan scan = notes.scan();
      String said = notes.root() + ", " + Numbers.count(scan.files().size(), "note");
      int odd = scan.problems().size();
      return new Finding(
          true,
          "notes folder",
          odd == 0 ? said : said + ", " + Numbers.count(odd, "file") + " left out");
    } catch (IOException e) {
      return new Finding(false, "notes folder", String.valueOf(e.getMessage()));
    }
  }

  static Finding index(IndexFolder index) {
    try {
      return new Finding(true, "index", IndexCheck.of(index));
    } catch (IndexException.Missing e) {
      return new Finding(true, "index", index.root() + ": none yet; the first run makes it");
    } catch (IOException e) {
      return new Finding(false, "index", String.valueOf(e.getMessage()));
    }
  }

  static Finding permissions(IndexFolder index) throws IOException {
    Path root = index.root();
    if (index.current().isEmpty()) return new Finding(true, "permissions", "nothing there yet");
    if (!Files.isWritable(root)) {
      return new Finding(
          false, "permissions", root + " can't be written; searches work, runs do not");
    }
    if (!Files.getFileStore(root).supportsFileAttributeView("posix")) {
      return new Finding(true, "permissions", root + " can be written");
    }
    String granted = PosixFilePermissions.toString(Files.getPosixFilePermissions(root));
    return granted.endsWith("------")
        ? new Finding(true, "permissions", root + " is yours alone")
        : new Finding(
            false, "permissions", root + " is open to others (" + granted + "); chmod 700 " + root);
  }

  static Finding space(Folders folders) throws IOException {
    try {
      folders.checkDisk();
    } catch (UsageException e) {
      return new Finding(false, "disk", String.valueOf(e.getMessage()));
    }
    IndexFolder index = folders.index();
    Path there = index.root();
    while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
    FileStore store = Files.getFileStore(there);
    long needed = Math.max(LEAST_SPACE, 2 * index.bytes());
    String said = store.getUsableSpace() / MEGABYTE + " MB free for the index";
    return store.getUsableSpace() >= needed
        ? new Finding(true, "disk", said)
        : new Finding(false, "disk", said + " in " + there + "; free " + needed / MEGABYTE + " MB");
  }

  static Finding watching(Folders folders) throws UsageException {
    try {
      NotesFolder notes = folders.notes();
      Optional<String> network = NetworkDisk.under(notes.root());
      if (network.isPresent()) {
        String type = network.get();
        return new Finding(
            true,
            "watch",
            "notes on a network disk (" + type + ") are looked through every ten seconds");
      }
      long allowed = number(WATCHES);
      long needed = notes.scan().folders();
      String said = Numbers.count(needed, "folder") + " to watch, " + allowed + " allowed";
      return needed < allowed
          ? new Finding(true, "watch", said)
          : new Finding(
              false, "watch", said + "; sysctl fs.inotify.max_user_watches=" + 2 * needed);
    } catch (NoSuchFileException e) {
      return new Finding(true, "watch", "this system sets no limit");
    } catch (IOException | NumberFormatException e) {
      return new Finding(true, "watch", "not known: " + e.getMessage());
    }
  }

  /// What stands in a file of the system. Linux gives such a number to the first read alone, so
  /// that must not be one of a single byte, as that of [Files#readString] is.
  private static long number(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return Long.parseLong(String.valueOf(reader.readLine()).strip());
    }
  }

  static Finding port(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new Finding(true, "port", port + " is free");
    } catch (IOException e) {
      return new Finding(
          false, "port", port + " is in use, perhaps by a daybook serve; or choose with --port");
    }
  }
}
