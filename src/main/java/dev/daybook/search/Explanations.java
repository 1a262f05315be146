package dev.daybook.search;

import dev.daybook.index.Generation;
import dev.daybook.index.Schema.TextField;
import dev.daybook.index.StoredDocuments;
import dev.daybook.index.StoredNote;
import dev.daybook.index.StoredSection;
import dev.daybook.query.Query.Word;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Says of notes found why they were.
final class Explanations {
  /// More words of a note than tell what a beginning or a typo was taken for.
  private static final int WORDS = 5;

  private final Generation generation;
  private final IndexSearcher searcher;
  private final TextQueries texts;
  private final CompiledQuery query;

  Explanations(
      Generation generation, IndexSearcher searcher, TextQueries texts, CompiledQuery query) {
    this.generation = generation;
    this.searcher = searcher;
    this.texts = texts;
    this.query = query;
  }

  /// @param noteDoc the document of a note found
  /// @param missing the words that it lacks
  /// @param scored what the score is from
  Explanation of(int noteDoc, List<String> missing, Query scored) throws IOException {
    Set<String> reasons = new LinkedHashSet<>();
    if (isNamed(noteDoc)) reasons.add("What was typed is the name of the note.");
    for (PlacedText wanted : query.wanted()) reasons.addAll(reasons(noteDoc, wanted));
    for (String word : missing) reasons.add(quoted(word) + " is missing.");
    List<String> figures = searcher.explain(scored, noteDoc).toString().lines().toList();
    return new Explanation(List.copyOf(reasons), figures);
  }

  private boolean isNamed(int noteDoc) throws IOException {
    Optional<Query> named = query.named();
    return named.isPresent()
        && !FoundSections.matching(searcher, named.get(), List.of(noteDoc)).isEmpty();
  }

  /// One for each field in which the text stands in the strictest form that the note has of it.
  private List<String> reasons(int noteDoc, PlacedText wanted) throws IOException {
    List<String> reasons = new ArrayList<>();
    for (Tier tier : query.tiers()) {
      for (TextField field : wanted.fields()) {
        Optional<Query> there = texts.in(field, wanted.text(), tier);
        if (there.isEmpty()) continue;
        found(noteDoc, field, there.get())
            .ifPresent(found -> reasons.add(reason(wanted, tier, field, found)));
      }
      if (!reasons.isEmpty()) break;
    }
    return reasons;
  }

  /// The words of the note that match, each once and as it is written; none of an alias, which is
  /// not at hand.
  private Optional<List<String>> found(int noteDoc, TextField field, Query there)
      throws IOException {
    List<String> names = List.of(field.stems(), field.words());
    IndexedMatches matches = IndexedMatches.of(searcher, names, there);
    Set<String> found = new LinkedHashSet<>();
    boolean any = false;
    int head = generation.head(noteDoc);
    boolean ofNote = field == TextField.TITLE || field == TextField.TAGS;
    for (int doc = head; doc < (ofNote ? head + 1 : noteDoc); doc++) {
      List<Range> ranges = matches.ranges(doc, Integer.MAX_VALUE);
      if (ranges.isEmpty()) continue;
      any = true;
      String text = text(noteDoc, doc, field);
      for (Range range : ranges) {
        if (range.end() <= text.length()) found.add(text.substring(range.start(), range.end()));
      }
    }
    return any ? Optional.of(found.stream().limit(WORDS).toList()) : Optional.empty();
  }

  /// The text of a field as it was indexed.
  private String text(int noteDoc, int doc, TextField field) throws IOException {
    StoredDocuments documents = generation.stored();
    StoredSection section = documents.section(doc);
    StoredNote note = documents.note(noteDoc);
    return switch (field) {
      case TITLE -> note.title();
      case TAGS -> String.join("\n", note.tags());
      case ABOVE -> String.join("\n", section.above());
      case HEADING -> section.heading();
      case BODY -> section.text();
      case LINKS -> section.linkText();
      case CODE -> "";
    };
  }

  private static String reason(PlacedText wanted, Tier tier, TextField field, List<String> found) {
    String typed = wanted.text() instanceof Word word ? quoted(word.text()) : wanted.text().print();
    String how =
        switch (tier) {
          case EXACT -> "stands as typed in the";
          case FORM -> "stands in another form in the";
          case PREFIX -> "begins a word in the";
          case TYPO -> "is nearly a word in the";
        };
    String words = tier == Tier.EXACT || found.isEmpty() ? "" : ": " + String.join(", ", found);
    return "%s %s %s%s.".formatted(typed, how, name(field), words);
  }

  private static String quoted(String word) {
    return word.startsWith("\"") ? word : '"' + word + '"';
  }

  private static String name(TextField field) {
    return switch (field) {
      case TITLE -> "title";
      case TAGS -> "tags";
      case ABOVE -> "headings above";
      case HEADING -> "heading";
      case BODY -> "text";
      case LINKS -> "links";
      case CODE -> "code";
    };
  }
}
