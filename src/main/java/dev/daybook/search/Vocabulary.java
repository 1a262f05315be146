package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.NoteNames;
import dev.daybook.query.Field;
import dev.daybook.search.Completion.Kind;
import dev.daybook.search.NameList.Name;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;

/// The names that one generation knows: of notes, headings and facet values, each with the number
/// of notes. Immutable; read from doc values once, when somebody first types.
final class Vocabulary {
  private static final NameList NONE = new NameList(List.of());

  private final Map<Kind, NameList> names;

  private Vocabulary(Map<Kind, NameList> names) {
    this.names = names;
  }

  static Vocabulary of(Generation generation) throws IOException {
    Map<Kind, NameList> names = new EnumMap<>(Kind.class);
    List<Name> titles = new ArrayList<>();
    List<Name> paths = new ArrayList<>();
    for (NoteNames note : generation.names()) {
      titles.add(new Name(note.title(), 1, note.path()));
      for (String alias : note.aliases()) titles.add(new Name(alias, 1, note.path()));
      paths.add(new Name(note.path(), 1, note.path()));
    }
    List<Name> headings = new ArrayList<>();
    generation.headings().forEach((text, notes) -> headings.add(new Name(text, notes, null)));
    names.put(Kind.TITLE, new NameList(titles));
    names.put(Kind.PATH, new NameList(paths));
    names.put(Kind.HEADING, new NameList(headings));
    if (generation.notes() > 0) {
      FacetCounting counting = FacetCounting.ofAll(generation);
      SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(generation.facets());
      for (Field field : Field.FACETS) {
        names.put(Kind.valueOf(field.name()), values(counting.of(field, all).values()));
      }
    }
    return new Vocabulary(names);
  }

  private static NameList values(List<SearchResult.FacetValue> values) {
    return new NameList(
        values.stream().map(value -> new Name(value.value(), value.notes(), null)).toList());
  }

  NameList names(Kind kind) {
    return names.getOrDefault(kind, NONE);
  }
}
