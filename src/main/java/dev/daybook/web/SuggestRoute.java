package dev.daybook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.daybook.query.QueryParser;
import dev.daybook.search.Completion;
import dev.daybook.search.Journal;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Completes what is being typed.
final class SuggestRoute {
  private static final Set<String> NAMES = new TreeSet<>(Set.of("q", "limit", "format"));

  /// What fits below a search box.
  private static final int DEFAULT_LIMIT = 10;

  private static final int MAX_LIMIT = 50;

  private static final List<String> FORMATS = List.of("json", "opensearch");

  /// What browsers ask for while one types in their address bar: the text, and whole queries.
  private static final String OF_BROWSERS = "application/x-suggestions+json";

  private final Journal journal;
  private final QueryParser parser;

  SuggestRoute(Served served, QueryParser parser) {
    this.journal = served.journal();
    this.parser = parser;
  }

  /// `GET /api/v1/suggest`.
  void suggest(Context context) {
    QueryString given = QueryString.parse(context.queryString());
    SearchParameters.onlyKnown(given, NAMES);
    String typed = typed(given);
    int limit = SearchParameters.number(given, "limit", DEFAULT_LIMIT, MAX_LIMIT);
    List<Completion> offered = journal.completions(typed, limit, parser);
    if (format(given).equals("opensearch")) {
      List<String> queries = offered.stream().map(Completion::query).toList();
      Answers.text(context, OF_BROWSERS, Json.text(List.of(typed, queries)));
    } else {
      Answers.json(context, Json.text(new Answer(typed, offered.stream().map(Offer::of).toList())));
    }
  }

  private static String format(QueryString given) {
    String format = given.one("format");
    if (format == null) return "json";
    if (!FORMATS.contains(format)) throw BadParameter.value("format", format, FORMATS);
    return format;
  }

  /// Spaces count here: they end a word.
  private static String typed(QueryString given) {
    String typed = given.one("q");
    return typed == null ? "" : typed;
  }

  private record Answer(String q, List<Offer> suggestions) {}

  @JsonInclude(Include.NON_NULL)
  private record Offer(
      String kind,
      String text,
      String q,
      @Nullable Integer notes,
      @Nullable String path,
      @Nullable String url) {
    static Offer of(Completion completion) {
      String path = completion.path();
      return new Offer(
          completion.kind().key(),
          completion.text(),
          completion.query(),
          completion.notes(),
          path,
          path == null ? null : Urls.note(path));
    }
  }
}
