package dev.daybook.web;

import dev.daybook.query.Field;
import dev.daybook.search.Journal;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteView;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers with the page, filled in for browsers that run no script of it.
final class PageRoute {
  private static final String ALL_FACETS =
      Field.FACETS.stream().map(Field::key).collect(Collectors.joining(","));

  /// What the page shows before anything is asked for.
  private static final QueryString NEWEST = QueryString.parse("sort=newest");

  private final Journal journal;
  private final SearchParameters parameters;
  private final NoteRoute notes;
  private final WebFolder web;
  private final int window;

  PageRoute(Served served, SearchParameters parameters, NoteRoute notes) {
    this.journal = served.journal();
    this.parameters = parameters;
    this.notes = notes;
    this.web = served.web();
    this.window = served.settings().limits().lists().window();
  }

  /// `GET /`: with the results, when the address asks for some.
  void home(Context context) throws IOException {
    QueryString given = given(context);
    send(context, searched(context, new PlainPage(), given));
  }

  /// `GET /note/{path}`: the note, beside the results that led to it.
  void note(Context context) throws IOException {
    String path = Routes.path(context, Routes.NOTE);
    QueryString given = given(context);
    PlainPage page = searched(context, new PlainPage(), given);
    Optional<NoteView> note = journal.note(path);
    Optional<String> html = note.isEmpty() ? Optional.empty() : notes.shown(path, typed(given));
    if (note.isEmpty() || html.isEmpty()) {
      context.status(404);
      send(context, page.withStatus("There is no note " + path));
      return;
    }
    NoteLinks links = journal.links(path).orElse(new NoteLinks(List.of(), List.of(), List.of()));
    String shown = NotePage.html(note.get(), links, html.get());
    send(context, page.withTitle(note.get().title()).withNote(shown));
  }

  /// Adds the results; what is wrong with the parameters is said on the page, so that the search
  /// box stays at hand.
  private PlainPage searched(Context context, PlainPage page, QueryString given) {
    try {
      QueryString usual = given.names().isEmpty() ? NEWEST : given;
      QueryString asked = usual.without("facets").with("facets", ALL_FACETS);
      SearchRequest request = parameters.read(asked);
      SearchResult result = journal.search(request);
      return page.withTitle(result.query().text())
          .withQuery(result.query().text())
          .withResults(HitsHtml.html(result, request, given, window))
          .withFacets(FacetsHtml.html(result.facets(), request.facets(), given));
    } catch (BadParameter bad) {
      context.status(400);
      return page.withStatus(bad.detail());
    }
  }

  /// Only the parameters of a search: an address may carry others, such as those that a mail
  /// program adds.
  private static QueryString given(Context context) {
    return QueryString.parse(context.queryString()).only(SearchParameters.NAMES);
  }

  private static String typed(QueryString given) {
    return String.join(" ", given.all("q"));
  }

  private void send(Context context, PlainPage page) throws IOException {
    String html = page.fill(web.index());
    if (context.statusCode() == 200) Answers.text(context, "text/html", html);
    else Answers.send(context, "text/html", html);
  }
}
