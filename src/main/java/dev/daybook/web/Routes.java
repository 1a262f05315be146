package dev.daybook.web;

import dev.daybook.query.QueryParser;
import dev.daybook.search.GenerationGone;
import dev.daybook.search.JournalUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/// Which address is answered by what.
final class Routes {
  static final String NOTES = "/api/v1/notes/";
  static final String LINKS = "/links";
  static final String RELATED = "/related";
  static final String EVENTS = "/api/v1/events";
  static final String NOTE = "/note/";
  static final String FILE = "/file/";

  private static final Logger LOG = System.getLogger(Routes.class.getName());

  private final RoutesConfig routes;

  private Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  static void add(RoutesConfig config, Served served, IndexEvents events) {
    ServerLimits limits = served.settings().limits();
    QueryParser parser = new QueryParser(Clock.system(ZoneId.systemDefault()), limits.query());
    SearchParameters parameters = new SearchParameters(parser, limits.lists());
    NoteRoute notes = new NoteRoute(served, parser);
    Routes routes = new Routes(config);
    routes.addSearch(new SearchRoute(served, parameters), notes);
    routes.get("/api/v1/facets/{field}", new FacetRoute(served, parameters)::facet);
    routes.get("/api/v1/suggest", new SuggestRoute(served, parser)::suggest);
    routes.addStatus(new StatusRoute(served), events);
    routes.addPages(new PageRoute(served, parameters, notes), served);
    routes.addProblems();
  }

  private void addSearch(SearchRoute search, NoteRoute notes) {
    get("/api/v1/search", search::search);
    get(NOTES + "<path>" + LINKS, notes::links);
    get(NOTES + "<path>" + RELATED, notes::related);
    get(NOTES + "<path>", notes::note);
  }

  private void addStatus(StatusRoute status, IndexEvents events) {
    routes.get(EVENTS, events::listen);
    get("/api/v1/status", status::status);
    get("/api/v1/reindex", Routes::onlyPost);
    routes.post("/api/v1/reindex", status::reindex);
    get("/health", status::health);
  }

  private void addPages(PageRoute pages, Served served) {
    get("/api/v1/openapi.json", served.web()::file);
    get("/opensearch.xml", OpenSearchRoute::description);
    get("/", pages::home);
    get(NOTE + "<path>", pages::note);
    get(FILE + "<path>", new FileRoute(served.files())::file);
    get("/<path>", served.web()::file);
  }

  /// What the address says after the prefix, decoded once. It comes from outside and may say
  /// anything.
  static String path(Context context, String prefix) {
    return Urls.decodedPath(context.req().getRequestURI().substring(prefix.length()));
  }

  /// Answers a fault of ours: says little to who asked and all to the log, which keeps what was
  /// asked to itself.
  static ProblemDetails fault(Throwable fault) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "fault " + id, fault);
    return ProblemDetails.fault(id);
  }

  /// HEAD is answered as GET is; the server leaves out the body.
  private void get(String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private static void onlyPost(Context context) {
    context.header("Allow", "POST");
    Answers.problem(context, ProblemDetails.of(405, "Use POST to start a run"));
  }

  private static void answerLater(Context context) {
    context.header("Retry-After", "2");
    Answers.problem(
        context, ProblemDetails.of(503, "The index is being made anew; ask again in a moment"));
  }

  private void addProblems() {
    routes.exception(
        BadParameter.class, (bad, context) -> Answers.problem(context, ProblemDetails.of(bad)));
    routes.exception(JournalUnavailable.class, (none, context) -> answerLater(context));
    routes.exception(
        GenerationGone.class,
        (gone, context) ->
            Answers.problem(context, ProblemDetails.of(410, String.valueOf(gone.getMessage()))));
    routes.exception(
        NoSuchFileException.class,
        (gone, context) -> Answers.notFound(context, "The file is gone"));
    routes.exception(
        HttpResponseException.class,
        (refused, context) ->
            Answers.problem(
                context,
                ProblemDetails.of(refused.getStatus(), "Daybook does not answer this here")));
    routes.exception(Exception.class, (fault, context) -> Answers.problem(context, fault(fault)));
  }
}
