package dev.daybook.search;

import dev.daybook.index.Analyzers;
import dev.daybook.index.Generation;
import dev.daybook.index.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What is made once for a generation and then used by all who search it. Safe for use by many
/// threads.
final class PerGeneration {
  private final Generation generation;
  private final Analyzers analyzers;
  private final FuzzyWords fuzzy;
  private final Boilerplate boilerplate;
  private @Nullable LinkGraph links;
  private @Nullable Vocabulary vocabulary;

  PerGeneration(Generation generation) throws IOException {
    this.generation = generation;
    Language language = Language.of(generation.data().language()).orElse(Language.DEFAULT);
    fuzzy = new FuzzyWords(generation.searcher().getIndexReader());
    boilerplate = Boilerplate.of(generation);
    analyzers = new Analyzers(language, generation.languages());
  }

  boolean isOf(Generation other) {
    return generation == other;
  }

  boolean isNewerThan(Generation other) {
    return generation.data().generation() > other.data().generation();
  }

  /// Those of a search on the generation, which must be the one that this was made for.
  GenerationSearch search(Generation of) {
    return new GenerationSearch(of, analyzers, fuzzy, boilerplate, () -> links(of).orphans());
  }

  /// Made when it is first asked for: it looks at the names of all notes.
  synchronized Vocabulary vocabulary(Generation of) throws IOException {
    Vocabulary made = vocabulary;
    if (made == null) {
      made = Vocabulary.of(of);
      vocabulary = made;
    }
    return made;
  }

  /// Made when it is first asked for: it looks at all links of all notes.
  synchronized LinkGraph links(Generation of) {
    LinkGraph made = links;
    if (made == null) {
      try {
        made = LinkGraph.of(of);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      links = made;
    }
    return made;
  }
}
