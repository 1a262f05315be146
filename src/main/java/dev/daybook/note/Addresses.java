package dev.daybook.note;

import java.util.Optional;

/// Where what a note refers to can be had, as the address that a reader's browser follows.
public interface Addresses {
  /// The address of the note that a link leads to, or nothing when there is no such note.
  Optional<String> note(Link link);

  /// The address of a file that is no note, such as an image, or nothing when there is none.
  ///
  /// @param target as written in the note, decoded: a path or a file name
  Optional<String> file(String target);
}
