package dev.daybook.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.daybook.index.NoteAnalyzer;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredSection;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// The snippets of sections: the passages that match best, with where they match; the opening of a
/// section that matches elsewhere.
final class SectionHighlighter extends UnifiedHighlighter {
  private static final int SNIPPETS = 3;

  /// Sentences are put together to about this many characters.
  private static final int GOAL = 140;

  /// Where in a passage of that length the match stands.
  private static final float IN_THE_MIDDLE = 0.5f;

  private final IntFunction<StoredSection> sections;

  /// A passage that was chosen, with its matches; all by their place in the text.
  private record Excerpt(int start, int end, List<Range> matches) {}

  /// @param sections gives what the index keeps of a section, which is costly to read twice
  SectionHighlighter(
      IndexSearcher searcher, NoteAnalyzer analyzer, IntFunction<StoredSection> sections) {
    super(
        UnifiedHighlighter.builder(searcher, analyzer)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(SectionHighlighter::passages)
            .withMaskedFieldsFunc(SectionHighlighter::masked));
    this.sections = sections;
  }

  /// Whole words and stems are two fields over one text.
  private static Set<String> masked(String field) {
    for (TextField each : TextField.values()) {
      if (each.stems().equals(field)) return Set.of(each.words());
    }
    return Set.of();
  }

  /// Sentences, and never across the end of a line: a list is no sentence.
  private static BreakIterator passages() {
    return LengthGoalBreakIterator.createClosestToLength(
        new SplittingBreakIterator(new Sentences(), '\n'), GOAL, IN_THE_MIDDLE);
  }

  /// The snippets of each section of `docs`, which may be in any order.
  Map<Integer, List<Snippet>> snippets(CompiledQuery query, List<Integer> docs) throws IOException {
    Map<Integer, List<Snippet>> found = new HashMap<>();
    for (TextField field : SectionQueries.shown()) {
      List<Integer> left = docs.stream().filter(doc -> !isMarked(found.get(doc))).toList();
      if (left.isEmpty()) break;
      Optional<Query> marking = query.marking(field);
      if (marking.isPresent()) {
        List<List<Snippet>> snippets = highlight(field, marking.get(), left);
        for (int i = 0; i < left.size(); i++) {
          List<Snippet> better = snippets.get(i);
          found.merge(left.get(i), better, (old, next) -> isMarked(next) ? next : old);
        }
      }
    }
    return found;
  }

  private static boolean isMarked(@org.jspecify.annotations.Nullable List<Snippet> snippets) {
    return snippets != null
        && !snippets.isEmpty()
        && snippets.stream().anyMatch(snippet -> !snippet.ranges().isEmpty());
  }

  private List<List<Snippet>> highlight(TextField field, Query marking, List<Integer> docs)
      throws IOException {
    int[] ids = docs.stream().mapToInt(Integer::intValue).toArray();
    Query query = IndexedMatches.collected(marking, searcher, ids);
    Object[] found =
        highlightFieldsAsObjects(new String[] {field.stems()}, query, ids, new int[] {SNIPPETS})
            .get(field.stems());
    List<List<Snippet>> snippets = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      snippets.add(cut(field, ids[i], cast(found == null ? null : found[i])));
    }
    return snippets;
  }

  private List<Snippet> cut(TextField field, int doc, List<Excerpt> excerpts) {
    SnippetText text = SnippetText.of(sections.apply(doc), field);
    return excerpts.stream()
        .flatMap(each -> text.cutApart(each.start(), each.end(), each.matches()).stream())
        .filter(snippet -> !snippet.text().isEmpty())
        .limit(SNIPPETS)
        .toList();
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int mostChars) throws IOException {
    List<CharSequence[]> texts = new ArrayList<>();
    for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
      StoredSection section = sections.apply(doc);
      texts.add(Arrays.stream(fields).map(section::stored).toArray(CharSequence[]::new));
    }
    return texts;
  }

  /// The index knows where all matches are, but for those of words that were not collected.
  @Override
  protected OffsetSource getOptimizedOffsetSource(UHComponents components) {
    return isOpen(components.query()) ? OffsetSource.ANALYSIS : OffsetSource.POSTINGS;
  }

  private static boolean isOpen(Query query) {
    OpenWordsVisitor visitor = new OpenWordsVisitor();
    query.visit(visitor);
    return visitor.found;
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return new Excerpts();
  }

  private static final class OpenWordsVisitor extends QueryVisitor {
    private boolean found;

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      found = true;
    }
  }

  @Override
  protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
    if (source != OffsetSource.POSTINGS) return super.getOffsetStrategy(source, components);
    try {
      return new IndexedOffsets(components, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the formatter below makes nothing else
  private static List<Excerpt> cast(@org.jspecify.annotations.Nullable Object found) {
    return found == null ? List.of() : (List<Excerpt>) found;
  }

  private static final class Excerpts extends PassageFormatter {
    @Override
    public List<Excerpt> format(Passage[] passages, String text) {
      List<Excerpt> found = new ArrayList<>();
      for (Passage passage : passages) {
        found.add(
            new Excerpt(
                passage.getStartOffset(), passage.getEndOffset(), Ranges.tidy(matches(passage))));
      }
      return found;
    }

    private static List<Range> matches(Passage passage) {
      List<Range> matches = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        matches.add(new Range(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
      }
      return matches;
    }
  }
}
