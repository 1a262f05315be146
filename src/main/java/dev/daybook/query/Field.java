package dev.daybook.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What of a note a query can ask for by name, as in `tag:work`.
public enum Field {
  TITLE(Kind.TEXT),
  HEADING(Kind.TEXT),
  LINK(Kind.TEXT),
  CODE(Kind.TEXT),
  TAG(Kind.VALUE),
  CATEGORY(Kind.VALUE),
  AUTHOR(Kind.VALUE),
  FOLDER(Kind.VALUE),
  YEAR(Kind.VALUE),
  PATH(Kind.VALUE),
  DATE(Kind.VALUE);

  /// Whether the field is searched by its words, or compared as a whole.
  public enum Kind {
    TEXT,
    VALUE
  }

  /// The fields with counts, in the order a page shows them.
  public static final List<Field> FACETS = List.of(TAG, CATEGORY, AUTHOR, FOLDER, YEAR);

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// The name as typed and as it stands in JSON: `tag`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field of that name in any case, or nothing.
  public static Optional<Field> of(String key) {
    for (Field field : values()) {
      if (field.key().equals(key.toLowerCase(Locale.ROOT))) return Optional.of(field);
    }
    return Optional.empty();
  }
}
