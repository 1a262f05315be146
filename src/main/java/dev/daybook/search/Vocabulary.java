package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.NoteNames;
import dev.daybook.query.Field;
import dev.daybook.search.Completion.Kind;
import dev.daybook.search.NameList.Name;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
    List<NoteNames> notes = generation.names();
    names.put(Kind.TITLE, new NameList(titles(notes)));
    names.put(
        Kind.PATH,
        new NameList(notes.stream().map(NoteNames::path).map(Vocabulary::path).toList()));
    List<Name> headings = new ArrayList<>();
    generation.headings().forEach((text, many) -> headings.add(new Name(text, many, null)));
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

  private static Name path(String path) {
    return new Name(path, 1, path);
  }

  /// Titles and aliases, each once, however many notes have it.
  private static Collection<Name> titles(List<NoteNames> notes) {
    Map<String, Name> titles = new HashMap<>();
    for (NoteNames note : notes) {
      add(titles, note.title(), note.path());
      for (String alias : note.aliases()) add(titles, alias, note.path());
    }
    return titles.values();
  }

  private static void add(Map<String, Name> titles, String title, String path) {
    Name first = new Name(title, 1, path);
    titles.merge(title, first, (one, other) -> new Name(title, one.notes() + 1, null));
  }

  private static NameList values(List<SearchResult.FacetValue> values) {
    return new NameList(
        values.stream().map(value -> new Name(value.value(), value.notes(), null)).toList());
  }

  NameList names(Kind kind) {
    return names.getOrDefault(kind, NONE);
  }
}
