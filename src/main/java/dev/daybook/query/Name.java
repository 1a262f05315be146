package dev.daybook.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may stand before a colon: the fields, and what asks for something else than a field.
enum Name {
  TITLE(Field.TITLE),
  HEADING(Field.HEADING),
  LINK(Field.LINK),
  CODE(Field.CODE),
  TAG(Field.TAG),
  CATEGORY(Field.CATEGORY),
  AUTHOR(Field.AUTHOR),
  FOLDER(Field.FOLDER),
  YEAR(Field.YEAR),
  PATH(Field.PATH),
  DATE(Field.DATE),
  ON(null),
  BEFORE(null),
  SINCE(null),
  WEEKDAY(null),
  HAS(null),
  NO(null),
  IS(null),
  IN(null),
  SORT(null),
  LIMIT(null);

  private static final Map<String, Name> SPELLINGS =
      Map.ofEntries(
          Map.entry("titles", TITLE),
          Map.entry("headings", HEADING),
          Map.entry("links", LINK),
          Map.entry("tags", TAG),
          Map.entry("categories", CATEGORY),
          Map.entry("authors", AUTHOR),
          Map.entry("folders", FOLDER),
          Map.entry("years", YEAR),
          Map.entry("paths", PATH),
          Map.entry("file", PATH),
          Map.entry("dates", DATE),
          Map.entry("after", SINCE));

  private final @Nullable Field field;

  Name(@Nullable Field field) {
    this.field = field;
  }

  /// The field of that name, or null.
  @Nullable Field field() {
    return field;
  }

  /// The name as typed: `tag`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether what follows is searched by its words.
  boolean takesText() {
    return field != null && field.kind() == Field.Kind.TEXT;
  }

  /// Whether the name may stand before a group, each word of which is then a value.
  boolean takesGroup() {
    return this != IN && this != SORT && this != LIMIT;
  }

  /// The name or one of its other spellings, in any case.
  static Optional<Name> of(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    for (Name name : values()) {
      if (name.key().equals(lower)) return Optional.of(name);
    }
    return Optional.ofNullable(SPELLINGS.get(lower));
  }
}
