package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.NoteNames;
import dev.daybook.note.Link;
import dev.daybook.note.LinkResolver;
import dev.daybook.note.NoteName;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How the notes of one generation link to each other. Immutable once made.
final class LinkGraph {
  private static final Comparator<NoteRef> BY_TITLE =
      Comparator.comparing((NoteRef note) -> note.title().toLowerCase(java.util.Locale.ROOT))
          .thenComparing(NoteRef::path);

  private final LinkResolver resolver;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Set<String>> out = new TreeMap<>();
  private final Map<String, Set<String>> back = new HashMap<>();
  private final Map<String, Set<String>> unresolved = new HashMap<>();

  private LinkGraph(List<NoteNames> notes) {
    resolver =
        LinkResolver.over(
            notes.stream()
                .map(note -> new NoteName(note.path(), note.title(), note.aliases()))
                .toList());
    for (NoteNames note : notes) titles.put(note.path(), note.title());
    for (NoteNames note : notes) connect(note);
  }

  static LinkGraph of(Generation generation) throws IOException {
    return new LinkGraph(generation.names());
  }

  private void connect(NoteNames note) {
    Set<String> targets = out.computeIfAbsent(note.path(), path -> new LinkedHashSet<>());
    for (Link link : note.links()) {
      Optional<String> target = resolver.resolve(note.path(), link);
      if (target.isEmpty()) {
        unresolved.computeIfAbsent(note.path(), path -> new LinkedHashSet<>()).add(link.target());
      } else if (!target.get().equals(note.path())) {
        targets.add(target.get());
        back.computeIfAbsent(target.get(), path -> new LinkedHashSet<>()).add(note.path());
      }
    }
  }

  Optional<String> target(String from, Link link) {
    return resolver.resolve(from, link);
  }

  Optional<NoteLinks> of(String path) {
    if (!titles.containsKey(path)) return Optional.empty();
    List<NoteRef> backlinks = new ArrayList<>(refs(back.getOrDefault(path, Set.of())));
    backlinks.sort(BY_TITLE);
    return Optional.of(
        new NoteLinks(
            refs(out.getOrDefault(path, Set.of())),
            List.copyOf(backlinks),
            List.copyOf(unresolved.getOrDefault(path, Set.of()))));
  }

  /// The paths of notes that no link leads to or away from.
  Collection<String> orphans() {
    Map<String, Set<String>> alone = new LinkedHashMap<>(out);
    alone.values().removeIf(targets -> !targets.isEmpty());
    alone.keySet().removeAll(back.keySet());
    return alone.keySet();
  }

  private List<NoteRef> refs(Set<String> paths) {
    return paths.stream().map(path -> new NoteRef(path, titles.getOrDefault(path, path))).toList();
  }
}
