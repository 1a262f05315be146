package dev.daybook.note;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the note that a link leads to: by path, then by file name, then by title or alias; case
/// does not count. Immutable, for use by many threads.
public final class LinkResolver {
  /// What a link to a folder shows, the first that is there.
  private static final List<String> INDEXES = List.of("/index", "/_index", "/readme");

  /// Of equal names the one nearest to the notes folder, then the first by name.
  private static final Comparator<String> SHORTEST =
      Comparator.comparingInt((String path) -> path.split("/", -1).length)
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, List<String>> byPath = new HashMap<>();
  private final Map<String, List<String>> byFile = new HashMap<>();
  private final Map<String, List<String>> byTitle = new HashMap<>();

  private LinkResolver() {}

  /// Resolves links among these notes.
  public static LinkResolver over(Collection<NoteName> notes) {
    LinkResolver resolver = new LinkResolver();
    for (NoteName note : notes) {
      String path = withoutExtension(folded(note.path()));
      add(resolver.byPath, path, note.path());
      add(resolver.byFile, path.substring(path.lastIndexOf('/') + 1), note.path());
      add(resolver.byTitle, folded(note.title()), note.path());
      for (String alias : note.aliases()) add(resolver.byTitle, folded(alias), note.path());
    }
    return resolver;
  }

  private static void add(Map<String, List<String>> map, String key, String path) {
    map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(path);
  }

  /// The path of the note that the link leads to, or nothing; a link without target leads to the
  /// note itself.
  ///
  /// @param from the path of the note in which the link stands
  public Optional<String> resolve(String from, Link link) {
    String target = link.target();
    if (target.isEmpty()) return Optional.of(from);
    int block = target.indexOf('^');
    String name = folded(block > 0 ? target.substring(0, block) : target);
    String folder = folded(from.substring(0, Math.max(0, from.lastIndexOf('/'))));
    return byPath(folder, name, from)
        .or(() -> best(byFile.get(withoutExtension(lastPart(name))), from, name))
        .or(() -> best(byTitle.get(name), from, ""));
  }

  private Optional<String> byPath(String folder, String name, String from) {
    List<String> candidates = new ArrayList<>();
    if (!name.startsWith("/")) candidates.add(normal(folder + "/" + name));
    candidates.add(normal(name));
    for (String candidate : candidates) {
      Optional<String> note = best(byPath.get(withoutExtension(candidate)), from, "");
      if (note.isPresent()) return note;
      for (String index : INDEXES) {
        note = best(byPath.get(candidate + index), from, "");
        if (note.isPresent()) return note;
      }
    }
    return Optional.empty();
  }

  /// @param tail what the path of the note must end with, if it names folders
  private static Optional<String> best(
      @org.jspecify.annotations.Nullable List<String> paths, String from, String tail) {
    if (paths == null) return Optional.empty();
    String end = tail.contains("/") ? "/" + withoutExtension(normal(tail)) : "";
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return paths.stream()
        .filter(path -> ("/" + withoutExtension(folded(path))).endsWith(end))
        .min(
            Comparator.comparing((String path) -> !path.startsWith(folder))
                .thenComparing(SHORTEST));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String withoutExtension(String path) {
    for (String extension : List.of(".md", ".markdown")) {
      if (path.endsWith(extension) && path.length() > extension.length()) {
        return path.substring(0, path.length() - extension.length());
      }
    }
    return path;
  }

  /// The path without `.`, `..` and doubled `/`; what leads above the notes folder stays in it.
  private static String normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) continue;
      if (!part.equals("..")) parts.add(part);
      else if (!parts.isEmpty()) parts.remove(parts.size() - 1);
    }
    return String.join("/", parts);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
