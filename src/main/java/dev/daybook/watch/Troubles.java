package dev.daybook.watch;

import dev.daybook.index.IndexException;
import dev.daybook.note.NotesFolderException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// Says in one line what a failed run means for a person, and what to do.
final class Troubles {
  private Troubles() {}

  static String of(Throwable fault, Path index) {
    String message = String.valueOf(fault.getMessage());
    if (message.contains("No space left") || message.contains("Disk quota")) {
      return "disk full: there is no space left for the index in "
          + index
          + "; free some, until then searches answer from its last state";
    }
    if (message.contains("Read-only file system") || fault instanceof AccessDeniedException) {
      return "the index in "
          + index
          + " can't be written ("
          + reason(fault)
          + "); searches answer from its last state, make it writable or name another with --index";
    }
    if (message.contains("Too many open files")) {
      return "too many open files: this process may open no more, so the index can't be brought up to"
          + " date; allow more with ulimit -n";
    }
    if (fault instanceof IndexException || fault instanceof NotesFolderException) return message;
    return "the index could not be brought up to date: " + fault;
  }

  private static String reason(Throwable fault) {
    if (fault instanceof FileSystemException e && e.getReason() != null) return e.getReason();
    return fault instanceof FileSystemException ? "access denied" : "read-only";
  }

  static String heldBack(int notes, Path folder) {
    return notes
        + " notes are gone from "
        + folder
        + ", most of what was there, and are kept in the index until they are back;"
        + " if they are meant to be gone, run daybook index --full";
  }

  static String notToldOfAll(String disk) {
    return "the notes are on a network disk ("
        + disk
        + "), which does not tell of changes made elsewhere; the folder is looked through every few"
        + " seconds as well";
  }

  static String notWatched(Exception e) {
    String message = String.valueOf(e.getMessage());
    String what =
        message.contains("inotify") || message.contains("limit")
            ? message + "; raise fs.inotify.max_user_watches or max_user_instances"
            : message;
    return "the system does not tell of changes ("
        + what
        + "); the notes folder is looked through every few seconds instead";
  }
}
