package dev.daybook.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed query as it was understood.
///
/// @param text what was typed
/// @param query what is searched for
/// @param sort the order asked for in the text, or null
/// @param limit the number of notes asked for in the text, or null
/// @param warnings what was odd, in the order of the text
public record ParsedQuery(
    String text,
    Query query,
    @Nullable Sort sort,
    @Nullable Integer limit,
    List<Warning> warnings) {
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }

  /// The text that means the same. Order and limit come first, for the last word may be one that is
  /// still being typed.
  public String print() {
    return print(query);
  }

  /// The same for another query, in the order and with the limit that were asked for.
  public String print(Query other) {
    String order = sort == null ? "" : "sort:" + sort.key() + " ";
    String size = limit == null ? "" : "limit:" + limit + " ";
    return order + size + other.print();
  }

  /// Something in a typed query that was not taken as it may have been meant.
  ///
  /// @param start where it begins in the text, in UTF-16 units
  /// @param end where it ends
  /// @param message plain words
  /// @param repaired the whole query as it may have been meant, or null
  /// @param meant what `repaired` asks for
  public record Warning(
      int start, int end, String message, @Nullable String repaired, @Nullable Query meant) {
    Warning(int start, int end, String message, @Nullable String repaired) {
      this(start, end, message, repaired, null);
    }

    Warning meaning(Query query) {
      return new Warning(start, end, message, repaired, query);
    }
  }
}
