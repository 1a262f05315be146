package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.index.IndexFolder;
import dev.daybook.query.Field;
import dev.daybook.query.QueryParser;
import dev.daybook.query.Sort;
import dev.daybook.query.FacetChoice;
import dev.daybook.search.IndexedJournal;
import dev.daybook.search.SearchRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Daybook's own search, from the text to hits, snippets and facets as records.
final class DaybookEngine implements Engine {
  private static final QueryParser PARSER = new QueryParser(Clock.system(ZoneOffset.UTC));
  private final IndexedJournal journal;

  DaybookEngine(IndexFolder index) throws IOException {
    journal = IndexedJournal.open(index, () -> 0);
  }

  @Override
  public String name() {
    return "daybook";
  }

  /// A blank after a finished word: the page sends it so.
  static String text(Ask ask) {
    return ask.typing() || ask.text().isEmpty() ? ask.text() : ask.text() + " ";
  }

  /// The paths of all notes that it finds.
  Set<String> notes(Ask ask) {
    SearchRequest all = request(ask).page(0, SearchRequest.MAX_WINDOW);
    return journal.search(all).hits().stream()
        .map(hit -> hit.file().path())
        .collect(Collectors.toSet());
  }

  private static SearchRequest request(Ask ask) {
    Map<Field, FacetChoice> choices =
        ask.tag().isEmpty()
            ? Map.of()
            : Map.of(Field.TAG, new FacetChoice(List.of(ask.tag()), List.of(), List.of()));
    return new SearchRequest(
        PARSER.parse(text(ask)),
        choices,
        null,
        Sort.RELEVANCE,
        0,
        SHOWN,
        Field.FACETS,
        FACET_VALUES,
        null);
  }

  @Override
  public int search(Ask ask) {
    return journal.search(request(ask)).notes();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
