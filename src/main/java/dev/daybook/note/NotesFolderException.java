package dev.daybook.note;

import java.io.IOException;

/// Says why a folder can't be taken as notes, in one line that also says what to do.
public final class NotesFolderException extends IOException {
  private static final long serialVersionUID = 1;

  NotesFolderException(String message) {
    super(message);
  }
}
