package dev.daybook.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the name that a person most likely meant by one that does not exist.
final class Hints {
  /// Names that other programs use, and ours for the same thing.
  private static final Map<String, Name> FOREIGN =
      Map.ofEntries(
          Map.entry("filename", Name.PATH),
          Map.entry("filepath", Name.PATH),
          Map.entry("name", Name.PATH),
          Map.entry("keyword", Name.TAG),
          Map.entry("keywords", Name.TAG),
          Map.entry("label", Name.TAG),
          Map.entry("topic", Name.TAG),
          Map.entry("cat", Name.CATEGORY),
          Map.entry("by", Name.AUTHOR),
          Map.entry("writer", Name.AUTHOR),
          Map.entry("h", Name.HEADING),
          Map.entry("header", Name.HEADING),
          Map.entry("section", Name.HEADING),
          Map.entry("subject", Name.TITLE),
          Map.entry("intitle", Name.TITLE),
          Map.entry("dir", Name.FOLDER),
          Map.entry("directory", Name.FOLDER),
          Map.entry("created", Name.DATE),
          Map.entry("modified", Name.DATE),
          Map.entry("when", Name.DATE),
          Map.entry("until", Name.BEFORE),
          Map.entry("from", Name.SINCE),
          Map.entry("backlink", Name.LINK),
          Map.entry("order", Name.SORT),
          Map.entry("orderby", Name.SORT),
          Map.entry("max", Name.LIMIT),
          Map.entry("without", Name.NO));

  private Hints() {}

  /// The name meant by one before a colon that is not ours, if there is a likely one.
  static Optional<Name> name(String typed) {
    Name foreign = FOREIGN.get(typed.toLowerCase(Locale.ROOT));
    if (foreign != null) return Optional.of(foreign);
    return Nearest.of(typed, Arrays.stream(Name.values()).map(Name::key).toList())
        .flatMap(Name::of);
  }
}
