package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.note.NotesFolderException;
import dev.daybook.search.JournalUnavailable;
import dev.daybook.web.ServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells in one plain line why a command could not do its work, and finds the exit code that says
/// so.
final class Failure {
  private static final Logger LOG = Logger.getLogger(Failure.class.getName());

  private Failure() {}

  static int explain(Exception thrown, PrintWriter err) {
    err.println("daybook: " + Terminal.printable(reason(thrown)));
    return switch (thrown) {
      case IndexException.Locked locked -> Exit.LOCKED;
      case IndexException.Foreign foreign -> Exit.NO_INDEX;
      case IndexException.Missing missing -> Exit.NO_INDEX;
      case IndexException.Unusable unusable -> Exit.NO_INDEX;
      case IndexException.Newer newer -> Exit.NO_INDEX;
      case IndexException.Damaged damaged -> Exit.NO_INDEX;
      case JournalUnavailable unavailable -> Exit.NO_INDEX;
      case NotesFolderException folder -> Exit.USAGE;
      case UsageException usage -> Exit.USAGE;
      case ServerException server -> Exit.USAGE;
      case AccessDeniedException denied -> Exit.USAGE;
      default -> Exit.INTERNAL;
    };
  }

  private static String reason(Exception thrown) {
    String message = String.valueOf(thrown.getMessage());
    return switch (thrown) {
      case NotesFolderException said -> message;
      case AccessDeniedException denied ->
          denied.getFile() + ": you may not read or write this; check its permissions";
      case FileSystemException file ->
          "%s: %s"
              .formatted(file.getFile(), file.getReason() == null ? name(file) : file.getReason());
      case IOException said -> message;
      case UncheckedIOException said -> message;
      case JournalUnavailable said -> message;
      case UsageException said -> message;
      case ServerException said -> message;
      default -> {
        LOG.log(Level.FINE, "unexpected", thrown);
        yield "an error of Daybook itself (%s: %s); please report it"
            .formatted(name(thrown), message);
      }
    };
  }

  /// `FileAlreadyExistsException` as `file already exists`.
  private static String name(Exception thrown) {
    String name = thrown.getClass().getSimpleName();
    if (!(thrown instanceof FileSystemException)) return name;
    String words = name.replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return words.toLowerCase(Locale.ROOT);
  }
}
