package dev.daybook.note;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.Set;

/// Whatever a link says, it leads to a note that there is, or nowhere.
public final class LinkFuzzer {
  private static final Set<String> PATHS = Set.of("a.md", "b/a.md", "b/c d/index.md", "Ü.markdown");
  private static final LinkResolver RESOLVER =
      LinkResolver.over(
          PATHS.stream().map(it -> new NoteName(it, "Title of " + it, List.of(it, "x"))).toList());

  private LinkFuzzer() {}

  /// Called by Jazzer, with bytes that get ever further.
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String from = data.pickValue(PATHS.toArray(String[]::new));
    String target = data.consumeRemainingAsString();
    Link link = new Link(target, "", "", Link.Kind.WIKILINK, 1);
    String found = RESOLVER.resolve(from, link).orElse(from);
    if (!PATHS.contains(found)) throw new IllegalStateException("leads to " + found);
  }
}
