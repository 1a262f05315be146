package dev.daybook.web;

import dev.daybook.note.Link;
import dev.daybook.note.NoteFile;
import dev.daybook.note.Problem;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.search.Completion;
import dev.daybook.search.Completion.Kind;
import dev.daybook.search.FileState;
import dev.daybook.search.Journal;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.search.SearchResult.Bucket;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.FacetValue;
import dev.daybook.search.SearchResult.Histogram;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import dev.daybook.search.SearchResult.SectionHit;
import dev.daybook.search.SearchResult.Snippet;
import dev.daybook.search.SearchResult.Suggestion;
import dev.daybook.search.SearchResult.Tier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A journal of a few notes in memory: finds a note by the words in it, in any case.
final class FakeJournal implements Journal {
  static final Instant MODIFIED = Instant.parse("2024-04-02T09:12:00Z");

  /// @param size of its file, as the index remembers it
  record FakeNote(String path, String title, String text, List<String> tags, long size) {}

  private final List<FakeNote> notes;

  /// The state of the index, to be changed by a test.
  volatile long generation = 118;

  /// The paths of the notes that are others now than when they were indexed.
  volatile Set<String> stale = Set.of();

  /// The paths of the notes whose files are gone.
  volatile Set<String> gone = Set.of();

  /// What every search answers with instead, when a test sets it.
  volatile @Nullable Throwable fault;

  /// What every search waits for, when a test sets it.
  volatile @Nullable CountDownLatch hold;

  FakeJournal(List<FakeNote> notes) {
    this.notes = notes;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    waitForTest();
    if (fault instanceof RuntimeException exception) throw exception;
    if (fault instanceof Error error) throw error;
    String typed = request.query().text().strip();
    List<FakeNote> found =
        notes.stream()
            .filter(it -> !ranges(typed, it.text()).isEmpty() || typed.isEmpty())
            .filter(it -> !gone.contains(it.path()))
            .toList();
    List<NoteHit> hits =
        found.stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(it -> hit(it, typed))
            .toList();
    Map<Field, FacetCounts> facets = new LinkedHashMap<>();
    request.facets().forEach(field -> facets.put(field, counts(request)));
    List<Suggestion> other =
        found.isEmpty() ? List.of(new Suggestion("cluster", 1, "spelling")) : List.of();
    Histogram histogram =
        request.histogram() == null ? null : new Histogram(request.histogram(), 2, buckets());
    return new SearchResult(
        request.query(),
        found.size(),
        found.size(),
        found.size(),
        hits,
        facets,
        histogram,
        Map.of(),
        other,
        index(),
        false,
        0);
  }

  private void waitForTest() {
    CountDownLatch latch = hold;
    if (latch == null) return;
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public Optional<NoteView> note(String path) {
    return byPath(path)
        .map(note ->
            new NoteView(
                file(note),
                state(note),
                note.title(),
                List.of("alias"),
                List.of("Ann"),
                List.of(),
                note.tags(),
                LocalDate.of(2024, 3, 11),
                MODIFIED,
                null,
                false,
                Map.of("mood", List.of("calm")),
                List.of(new Heading("Node pools", 3, "node-pools", 42)),
                List.of(new Problem(path, 2, "odd date", true))));
  }

  @Override
  public Optional<NoteLinks> links(String path) {
    NoteRef self = new NoteRef(path, "Self <b>");
    return byPath(path).map(it -> new NoteLinks(List.of(self), List.of(self), List.of("nowhere")));
  }

  @Override
  public Optional<List<RelatedNote>> related(String path, int most) {
    RelatedNote other = new RelatedNote(new NoteRef("b#.md", "Other"), 2.5f);
    return byPath(path).map(it -> List.of(other));
  }

  @Override
  public List<Completion> completions(String text, int most, QueryParser parser) {
    return List.of(
        new Completion(Kind.FIELD, "tag:", "tag:", null, null),
        new Completion(Kind.TITLE, "Cluster", "title:\"Cluster\"", 1, "a b.md"));
  }

  @Override
  public IndexState state() {
    return index();
  }

  @Override
  public Optional<String> target(String from, Link link) {
    return Optional.empty();
  }

  @Override
  public List<Range> matches(Query query, String text) {
    return ranges(query.print().strip(), text);
  }

  @Override
  public Status status() {
    return new Status(
        Path.of("notes"),
        Path.of("index"),
        notes.size(),
        7,
        1234,
        "en",
        "1/10.5.1",
        null,
        index(),
        List.of(new Problem("a.md", 3, "no date", true)));
  }

  private Optional<FakeNote> byPath(String path) {
    return notes.stream().filter(it -> it.path().equals(path)).findFirst();
  }

  private IndexState index() {
    return new IndexState(generation, Instant.parse("2024-09-30T10:02:11Z"), 0);
  }

  private static NoteFile file(FakeNote note) {
    return new NoteFile(note.path(), note.size(), MODIFIED);
  }

  private FileState state(FakeNote note) {
    return stale.contains(note.path()) ? FileState.CHANGED : FileState.AS_INDEXED;
  }

  private NoteHit hit(FakeNote note, String typed) {
    Snippet snippet = new Snippet(note.text(), ranges(typed, note.text()), Snippet.Kind.WORDS);
    SectionHit section =
        new SectionHit(
            "Node pools",
            List.of(),
            List.of(note.title(), "Node pools"),
            "node-pools",
            3,
            42,
            8.9312f,
            Tier.EXACT,
            List.of(snippet));
    return new NoteHit(
        file(note),
        state(note),
        note.title(),
        ranges(typed, note.title()),
        List.of(),
        LocalDate.of(2024, 3, 11),
        MODIFIED,
        List.of("Ann"),
        List.of("ops"),
        note.tags(),
        8.93f,
        List.of(),
        2,
        List.of(section),
        null);
  }

  private static FacetCounts counts(SearchRequest request) {
    List<FacetValue> values = new ArrayList<>();
    values.add(new FacetValue("work", 30, !request.choices().isEmpty(), false));
    values.add(new FacetValue("K8s & Ä", 21, false, false));
    values.add(new FacetValue("draft", 1, false, true));
    return new FacetCounts(values.stream().limit(request.facetValues()).toList(), 231, 3);
  }

  private static List<Bucket> buckets() {
    return List.of(new Bucket(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), 4));
  }

  private static List<Range> ranges(String word, String text) {
    if (word.isEmpty()) return List.of();
    Pattern pattern = Pattern.compile(word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE);
    return pattern.matcher(text).results().map(it -> new Range(it.start(), it.end())).toList();
  }
}
