package dev.daybook.note;

import java.util.List;

/// What links call a note by.
public record NoteName(String path, String title, List<String> aliases) {
  public NoteName {
    aliases = List.copyOf(aliases);
  }
}
