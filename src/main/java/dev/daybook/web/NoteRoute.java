package dev.daybook.web;

import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.search.Journal;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteView;
import dev.daybook.search.Journal.RelatedNote;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Answers for one note: what it says, and what it links to.
final class NoteRoute {
  private static final List<String> FORMATS = List.of("json", "html", "md");
  private static final Set<String> NAMES = new TreeSet<>(Set.of("q", "format"));

  /// What fits below a note.
  private static final int DEFAULT_RELATED = 8;

  private final Journal journal;
  private final NoteFiles files;
  private final QueryParser parser;
  private final int mostRelated;

  NoteRoute(Served served, QueryParser parser) {
    this.journal = served.journal();
    this.files = served.files();
    this.parser = parser;
    this.mostRelated = served.settings().limits().lists().limit();
  }

  /// `GET /api/v1/notes/{path}`.
  void note(Context context) throws IOException {
    QueryString given = QueryString.parse(context.queryString());
    SearchParameters.onlyKnown(given, NAMES);
    String path = Routes.path(context, Routes.NOTES);
    Optional<NoteView> note = journal.note(path);
    if (note.isEmpty()) {
      Answers.notFound(context, "There is no note " + path);
    } else if (format(given).equals("md")) {
      markdown(context, path);
    } else {
      html(context, note.get(), given);
    }
  }

  /// `GET /api/v1/notes/{path}/links`.
  void links(Context context) {
    SearchParameters.onlyKnown(QueryString.parse(context.queryString()), Set.of());
    String path = path(context, Routes.LINKS);
    Optional<NoteLinks> links = journal.links(path);
    if (links.isEmpty()) Answers.notFound(context, "There is no note " + path);
    else Answers.json(context, NoteJson.links(links.get()));
  }

  /// `GET /api/v1/notes/{path}/related`.
  void related(Context context) {
    QueryString given = QueryString.parse(context.queryString());
    SearchParameters.onlyKnown(given, Set.of("limit"));
    int usual = Math.min(DEFAULT_RELATED, mostRelated);
    int limit = SearchParameters.number(given, "limit", usual, mostRelated);
    String path = path(context, Routes.RELATED);
    Optional<List<RelatedNote>> related = journal.related(path, limit);
    if (related.isEmpty()) Answers.notFound(context, "There is no note " + path);
    else Answers.json(context, NoteJson.related(related.get()));
  }

  private static String path(Context context, String ending) {
    String raw = Routes.path(context, Routes.NOTES);
    return raw.substring(0, raw.length() - ending.length());
  }

  /// The note as safe HTML, with the matches of a typed query marked, or nothing when its file is
  /// gone.
  Optional<String> shown(String path, @Nullable String typed) throws IOException {
    Optional<String> html = files.html(path);
    if (typed == null) return html.map(NoteHtml::safe);
    Query query = parser.parse(typed).query();
    return html.map(it -> NoteHtml.marked(it, text -> journal.matches(query, text)));
  }

  private void markdown(Context context, String path) throws IOException {
    Optional<String> text = files.markdown(path);
    if (text.isEmpty()) gone(context, path);
    else Answers.text(context, "text/markdown", text.get());
  }

  private void html(Context context, NoteView note, QueryString given) throws IOException {
    Optional<String> html = shown(note.file().path(), given.one("q"));
    if (html.isEmpty()) gone(context, note.file().path());
    else if (format(given).equals("html")) Answers.text(context, "text/html", html.get());
    else Answers.json(context, NoteJson.note(note, html.get()));
  }

  private static void gone(Context context, String path) {
    Answers.notFound(context, "The file of the note " + path + " is gone since it was indexed");
  }

  private static String format(QueryString given) {
    String format = given.one("format");
    if (format == null) return "json";
    if (!FORMATS.contains(format)) throw BadParameter.value("format", format, FORMATS);
    return format;
  }
}
