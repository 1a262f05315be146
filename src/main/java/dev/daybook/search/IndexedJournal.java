package dev.daybook.search;

import dev.daybook.index.Beside;
import dev.daybook.index.CommitData;
import dev.daybook.index.Deadline;
import dev.daybook.index.Generation;
import dev.daybook.index.IndexException;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.LiveIndex;
import dev.daybook.index.RunReport;
import dev.daybook.index.Upkeep;
import dev.daybook.note.Link;
import dev.daybook.query.Field;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.search.SearchResult.FacetCounts;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.NoteHit;
import dev.daybook.search.SearchResult.Range;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.jspecify.annotations.Nullable;

/// The journal as an index on disk has it. Follows that index: what any process commits there is
/// seen a moment later.
///
/// Whoever opens it closes it, when no thread uses it any more.
public final class IndexedJournal implements Journal, Closeable {
  /// As long as a person is ready to wait at a terminal for an odd query.
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(IndexedJournal.class.getName());

  private final IndexFolder folder;
  private final LiveIndex index;
  private final Supplier<Upkeep> upkeep;
  private final Duration longest;
  private volatile @Nullable PerGeneration made;

  /// That of the older generation asked for last: who turns the pages of a list asks again.
  private volatile @Nullable PerGeneration madeForOlder;

  private IndexedJournal(
      IndexFolder folder, LiveIndex index, Supplier<Upkeep> upkeep, Duration longest) {
    this.folder = folder;
    this.index = index;
    this.upkeep = upkeep;
    this.longest = longest;
  }

  /// The journal that the index there holds at this moment.
  ///
  /// @param pending how many files a run that is under way has still to look at
  /// @throws dev.daybook.index.IndexException when there is no index, or none that can be used
  public static IndexedJournal open(IndexFolder folder, IntSupplier pending) throws IOException {
    IndexedJournal journal =
        following(folder, () -> counting(pending.getAsInt()), () -> {}, LONGEST_SEARCH);
    journal.index.with(generation -> generation.data());
    return journal;
  }

  private static Upkeep counting(int pending) {
    return new Upkeep(Upkeep.Watching.OFF, pending > 0, 0, 0, pending, 0, null, List.of());
  }

  /// The journal that the index there holds from now on, which need not be usable yet.
  ///
  /// @param upkeep how well it is being kept up to date
  /// @param doubt called when it can't be relied on, so that somebody mends it
  /// @param longest how long an answer may take; past it, it holds what was found so far
  public static IndexedJournal following(
      IndexFolder folder, Supplier<Upkeep> upkeep, Runnable doubt, Duration longest) {
    return new IndexedJournal(folder, LiveIndex.at(folder, doubt), upkeep, longest);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Long number = request.generation();
    if (number == null) return with(generation -> search(generation, request));
    return answered(() -> index.with(number, generation -> search(generation, request)))
        .orElseThrow(() -> new GenerationGone(number));
  }

  private SearchResult search(Generation generation, SearchRequest request) throws IOException {
    try (Deadline deadline = Deadline.in(longest)) {
      GenerationSearch search = per(generation).search(generation);
      CompiledQuery query = search.compile(request.query());
      FoundNotes found = search.find(request, query);
      try (Beside<Map<Field, FacetCounts>> facets =
              generation.beside(() -> inTime(() -> found.facets(request.facets()), Map::of));
          Beside<Integer> sections =
              generation.beside(
                  () -> inTime(() -> search.countSections(request, query), () -> 0))) {
        List<NoteHit> hits =
            inTime(
                () -> search.hits(request, query, found.found()),
                () -> search.bareHits(found.found()));
        List<NoteHit> there = there(generation, hits);
        return new SearchResult(
            request.query(),
            found.all(),
            found.complete(),
            sections.get(),
            there,
            facets.get(),
            found.histogram(),
            inTime(() -> search.repaired(request), Map::of),
            inTime(() -> new Suggestions(search).of(request, found.all()), List::of),
            state(generation),
            deadline.isPast(),
            hits.size() - there.size());
      }
    } catch (ExitingReaderException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "a search was given up: {0}", e.toString());
      return SearchResult.nothing(request.query(), state(generation), true);
    }
  }

  /// Leaves out hits whose files are gone; not while most of the folder is, for then the index is
  /// the better witness.
  private List<NoteHit> there(Generation generation, List<NoteHit> hits) {
    List<NoteHit> there = hits.stream().filter(hit -> hit.state() != FileState.GONE).toList();
    RunReport last = upkeep.get().lastRun();
    boolean held = last != null && last.heldBack() > 0;
    boolean isAll = there.size() == hits.size() || held;
    return isAll || !Files.isDirectory(generation.data().notes()) ? hits : there;
  }

  @Override
  public Optional<NoteView> note(String path) {
    return with(generation -> {
      Optional<Integer> doc = generation.find(path);
      return doc.isEmpty() ? Optional.empty() : Optional.of(NoteViews.of(generation, doc.get()));
    });
  }

  @Override
  public Optional<NoteLinks> links(String path) {
    return with(generation -> per(generation).links(generation).of(path));
  }

  @Override
  public Optional<List<RelatedNote>> related(String path, int most) {
    return with(generation -> {
      Optional<Integer> doc = generation.find(path);
      if (doc.isEmpty()) return Optional.empty();
      RelatedNotes related = per(generation).search(generation).related();
      return Optional.of(inTime(() -> related.of(doc.get(), most)));
    });
  }

  @Override
  public List<Completion> completions(String text, int most, QueryParser parser) {
    return with(generation -> {
      PerGeneration per = per(generation);
      GenerationSearch search = per.search(generation);
      Completions completions = new Completions(search, per.vocabulary(generation), parser, most);
      return inTime(() -> completions.of(text));
    });
  }

  @Override
  public IndexState state() {
    return with(this::state);
  }

  @Override
  public Optional<String> target(String from, Link link) {
    return with(generation -> per(generation).links(generation).target(from, link));
  }

  @Override
  public List<Range> matches(Query query, String text) {
    return with(generation -> {
      GenerationSearch search = per(generation).search(generation);
      return search.matches(query, text);
    });
  }

  @Override
  public Status status() {
    return with(generation ->
        new Status(
            generation.data().notes(),
            folder.root(),
            generation.notes(),
            generation.sections(),
            folder.bytes(),
            generation.data().language(),
            generation.data().schema(),
            folder.writer().orElse(null),
            state(generation),
            generation.problems()));
  }

  private IndexState state(Generation generation) {
    CommitData data = generation.data();
    return new IndexState(data.generation(), data.time(), upkeep.get().pendingAfter(data));
  }

  /// A list, or none when it takes too long.
  private <T> List<T> inTime(Asking<List<T>> list) throws IOException {
    try (Deadline deadline = Deadline.in(longest)) {
      Objects.requireNonNull(deadline);
      return inTime(list, List::of);
    }
  }

  /// A part of an answer, or what stands for it when the time is up.
  private static <T> T inTime(Asking<T> part, Asking<T> otherwise) throws IOException {
    try {
      return part.answer();
    } catch (ExitingReaderException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "a part of an answer was given up: {0}", e.toString());
      return otherwise.answer();
    }
  }

  private PerGeneration per(Generation generation) throws IOException {
    PerGeneration there = made;
    if (there != null && there.isNewerThan(generation)) return perOlder(generation);
    if (there == null || !there.isOf(generation)) {
      there = new PerGeneration(generation);
      made = there;
    }
    return there;
  }

  private PerGeneration perOlder(Generation generation) throws IOException {
    PerGeneration there = madeForOlder;
    if (there == null || !there.isOf(generation)) {
      there = new PerGeneration(generation);
      madeForOlder = there;
    }
    return there;
  }

  private <T> T with(LiveIndex.Answer<T> answer) {
    return answered(() -> index.with(answer));
  }

  private interface Asking<T> {
    T answer() throws IOException;
  }

  private <T> T answered(Asking<T> asking) {
    try {
      return asking.answer();
    } catch (IndexException e) {
      throw new JournalUnavailable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.root() + " could not be read: " + e.getMessage(), e);
    }
  }

  /// Takes up a newer commit if there is one, now.
  public void refresh() {
    index.refresh();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
