package dev.daybook.search;

import dev.daybook.index.Schema.TextField;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is looked for among the words of sections, and where.
///
/// @param field the one field it must stand in, or null for anywhere
record PlacedText(Query.Text text, @Nullable Field field) {

  /// What a note holds itself: [TextField#ABOVE] is the heading of another of its sections.
  private static final List<TextField> ANYWHERE =
      List.of(TextField.TITLE, TextField.TAGS, TextField.HEADING, TextField.BODY, TextField.LINKS);

  /// The fields that it may stand in.
  List<TextField> fields() {
    if (field == null) return ANYWHERE;
    return switch (field) {
      case TITLE -> List.of(TextField.TITLE);
      case HEADING -> List.of(TextField.HEADING);
      case LINK -> List.of(TextField.LINKS);
      case CODE -> List.of(TextField.CODE);
      case TAG, CATEGORY, AUTHOR, FOLDER, YEAR, PATH, DATE -> ANYWHERE;
    };
  }

  /// What a query wants to find: all its words and phrases that are not behind a `-`.
  static List<PlacedText> wanted(Query query) {
    List<PlacedText> wanted = new ArrayList<>();
    collect(query, null, wanted);
    return wanted;
  }

  private static void collect(Query query, @Nullable Field field, List<PlacedText> wanted) {
    switch (query) {
      case Query.And and -> and.parts().forEach(part -> collect(part, field, wanted));
      case Query.Or or -> or.parts().forEach(part -> collect(part, field, wanted));
      case Query.In in -> collect(in.part(), in.field(), wanted);
      case Query.Text text -> wanted.add(new PlacedText(text, field));
      case Query.All all -> {}
      case Query.Not not -> {}
      case Query.Filter filter -> {}
    }
  }
}
