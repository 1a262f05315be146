package dev.daybook.search;

import dev.daybook.index.Deadline;
import dev.daybook.index.Generation;
import dev.daybook.index.Generations;
import dev.daybook.index.IndexFolder;
import dev.daybook.index.StoredNote;
import dev.daybook.index.StoredSection;
import dev.daybook.note.Link;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.Range;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.jspecify.annotations.Nullable;

/// The journal as an index on disk has it. Follows that index: what any process commits there is
/// seen a moment later.
///
/// Whoever opens it closes it, when no thread uses it any more.
public final class IndexedJournal implements Journal, Closeable {
  /// As long as a person is ready to wait for an odd query, on a busy machine that just started.
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

  /// To look for a newer commit is to list a folder: not for every keystroke.
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(200).toNanos();

  private static final System.Logger LOG = System.getLogger(IndexedJournal.class.getName());

  private final IndexFolder folder;
  private final Generations generations;
  private final IntSupplier pending;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private volatile @Nullable PerGeneration made;

  private IndexedJournal(IndexFolder folder, Generations generations, IntSupplier pending) {
    this.folder = folder;
    this.generations = generations;
    this.pending = pending;
  }

  /// The journal that the index there holds.
  ///
  /// @param pending how many files a run that is under way has still to look at
  /// @throws dev.daybook.index.IndexException when there is no index, or none that can be used
  public static IndexedJournal open(IndexFolder folder, IntSupplier pending) throws IOException {
    return new IndexedJournal(folder, Generations.open(folder), pending);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return with(generation -> search(generation, request));
  }

  private SearchResult search(Generation generation, SearchRequest request) throws IOException {
    try (Deadline deadline = Deadline.in(LONGEST_SEARCH)) {
      GenerationSearch search = per(generation).search(generation);
      CompiledQuery query = search.compile(request.query());
      FoundNotes found = search.find(request, query);
      return new SearchResult(
          request.query(),
          found.all(),
          found.complete(),
          search.countSections(request, query),
          search.hits(query, found.found()),
          found.facets(),
          found.histogram(),
          found.all() > 0 ? List.of() : new Suggestions(search).of(request),
          state(generation),
          deadline.isPast());
    } catch (ExitingReaderException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "a search was given up: {0}", e.toString());
      return SearchResult.nothing(request.query(), state(generation));
    }
  }

  @Override
  public Optional<NoteView> note(String path) {
    return with(generation -> {
      Optional<Integer> doc = generation.find(path);
      return doc.isEmpty() ? Optional.empty() : Optional.of(view(generation, doc.get()));
    });
  }

  private static NoteView view(Generation generation, int doc) throws IOException {
    StoredNote note = generation.note(doc);
    List<Heading> headings = new ArrayList<>();
    for (int section = generation.head(doc); section < doc; section++) {
      StoredSection stored = generation.section(section);
      if (stored.heading().isEmpty()) continue;
      headings.add(new Heading(stored.heading(), stored.level(), stored.anchor(), stored.line()));
    }
    return new NoteView(
        generation.file(doc, note.path()),
        note.title(),
        note.aliases(),
        note.authors(),
        note.categories(),
        note.tags(),
        note.date(),
        note.modified(),
        note.language(),
        note.draft(),
        note.properties(),
        headings,
        note.problems());
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
      return Optional.of(per(generation).search(generation).related().of(doc.get(), most));
    });
  }

  @Override
  public List<Completion> completions(String text, int most, QueryParser parser) {
    return with(generation -> {
      PerGeneration per = per(generation);
      GenerationSearch search = per.search(generation);
      return new Completions(search, per.vocabulary(generation), parser, most).of(text);
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
            state(generation),
            generation.problems()));
  }

  private IndexState state(Generation generation) {
    return new IndexState(
        generation.data().generation(), generation.data().time(), pending.getAsInt());
  }

  private PerGeneration per(Generation generation) throws IOException {
    PerGeneration there = made;
    if (there == null || !there.isOf(generation)) {
      there = new PerGeneration(generation);
      made = there;
    }
    return there;
  }

  private interface Answer<T> {
    T from(Generation generation) throws IOException;
  }

  private <T> T with(Answer<T> answer) {
    look();
    try {
      Generation generation = generations.acquire();
      try {
        return answer.from(generation);
      } finally {
        generations.release(generation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.root() + " could not be read: " + e.getMessage(), e);
    }
  }

  /// Takes up a newer commit, from time to time. When it can't be read the one at hand stays.
  private void look() {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last < LOOK_EVERY_NANOS || !looked.compareAndSet(last, now)) return;
    refresh();
  }

  /// Takes up a newer commit if there is one, now.
  public void refresh() {
    try {
      generations.maybeRefresh();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a newer index is left alone: {0}", e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    generations.close();
  }
}
