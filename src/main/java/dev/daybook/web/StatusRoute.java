package dev.daybook.web;

import dev.daybook.index.Upkeep;
import dev.daybook.search.Journal;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/// Answers how the index is, and brings it up to date when asked to.
final class StatusRoute {
  private static final List<String> BOOLEANS = List.of("true", "false");

  private final Journal journal;
  private final IndexRuns runs;
  private final String version;

  StatusRoute(Served served) {
    this.journal = served.journal();
    this.runs = served.runs();
    this.version = served.settings().version();
  }

  /// `GET /api/v1/status`.
  void status(Context context) {
    SearchParameters.onlyKnown(QueryString.parse(context.queryString()), Set.of());
    Answers.json(context, StatusJson.status(journal.status(), runs.upkeep(), version));
  }

  /// `POST /api/v1/reindex`, with `full=true` to read every note again.
  void reindex(Context context) {
    QueryString given = QueryString.parse(context.queryString());
    SearchParameters.onlyKnown(given, Set.of("full"));
    String full = given.one("full");
    if (full != null && !BOOLEANS.contains(full)) throw BadParameter.value("full", full, BOOLEANS);
    if (runs.start("true".equals(full))) {
      context.status(202);
      Answers.data(context, Json.bytes(new State("started")));
    } else {
      Answers.problem(
          context, ProblemDetails.of(409, "The index is being brought up to date already"));
    }
  }

  /// `GET /health`: the server answers, and what is wrong with its index.
  void health(Context context) {
    Upkeep upkeep = runs.upkeep();
    String status = upkeep.isDegraded() ? "degraded" : "ok";
    Answers.data(context, Json.bytes(new Health(status, upkeep.troubles())));
  }

  private record State(String status) {}

  private record Health(String status, List<String> troubles) {}
}
