package dev.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.QueryParser;
import dev.daybook.search.Journal;
import dev.daybook.search.Journal.NoteRef;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is answered at which address.
final class Routes {
  private final Journal journal;
  private final NotesFolder notes;
  private final ServerSettings settings;
  private final QueryParser parser = new QueryParser(Clock.system(ZoneId.systemDefault()));

  Routes(Journal journal, NotesFolder notes, ServerSettings settings) {
    this.journal = journal;
    this.notes = notes;
    this.settings = settings;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/notes/<path>", this::note);
    routes.get("/api/v1/status", this::status);
    routes.get("/health", context -> json(context, "{\"status\":\"ok\"}"));
    routes.get("/", this::page);
    routes.get("/note/<path>", this::page);
  }

  private static void json(Context context, String text) {
    context.contentType("application/json").result(text);
  }

  private void search(Context context) {
    long start = System.nanoTime();
    SearchRequest request = new SearchParameters(context.queryParamMap(), parser).request();
    SearchResult result = journal.search(request);
    json(context, SearchJson.search(request, result, (System.nanoTime() - start) / 1e6));
  }

  private void status(Context context) {
    json(context, SearchJson.status(journal.status(), settings.version()));
  }

  private void page(Context context) throws IOException {
    context.html(Files.readString(settings.webFolder().resolve("index.html")));
  }

  private void note(Context context) {
    for (String name : context.queryParamMap().keySet()) {
      if (!List.of("q").contains(name)) {
        throw new BadParameter(name, name + " is not a parameter of a note", "q");
      }
    }
    String path = context.pathParam("path");
    Optional<Journal.NoteView> view = journal.note(path);
    if (view.isEmpty()) {
      ProblemJson.send(context, 404, "there is no note " + path);
      return;
    }
    String q = context.queryParam("q");
    NoteHtml html = new NoteHtml(journal, notes, parser.parse(q == null ? "" : q).query());
    json(context, SearchJson.text(node(view.get(), html)));
  }

  private ObjectNode node(Journal.NoteView view, NoteHtml html) {
    ObjectNode json = SearchJson.MAPPER.createObjectNode();
    String path = view.file().path();
    json.put("path", path).put("title", view.title()).put("url", Urls.note(path));
    SearchJson.texts(json.putArray("aliases"), view.aliases());
    SearchJson.texts(json.putArray("authors"), view.authors());
    SearchJson.texts(json.putArray("categories"), view.categories());
    SearchJson.texts(json.putArray("tags"), view.tags());
    json.put("date", view.date() == null ? null : view.date().toString());
    json.put("modified", view.modified().toString()).put("draft", view.draft());
    SearchJson.properties(json.putObject("properties"), view.properties());
    ArrayNode headings = json.putArray("headings");
    for (Journal.Heading each : view.headings()) {
      ObjectNode heading = headings.addObject().put("text", each.text());
      heading.put("level", each.level()).put("anchor", each.anchor()).put("line", each.line());
    }
    Optional<Journal.NoteLinks> links = journal.links(path);
    links.ifPresent(each -> refs(json.putArray("links"), each.out()));
    links.ifPresent(each -> refs(json.putArray("backlinks"), each.back()));
    ArrayNode problems = json.putArray("problems");
    view.problems()
        .forEach(
            each -> problems.addObject().put("line", each.line()).put("reason", each.reason()));
    return json.put("html", html.of(view.file()));
  }

  private static void refs(ArrayNode json, List<NoteRef> refs) {
    for (NoteRef each : refs) {
      json.addObject()
          .put("path", each.path())
          .put("title", each.title())
          .put("url", Urls.note(each.path()));
    }
  }
}
