package dev.daybook.web;

import dev.daybook.search.Journal.Heading;
import dev.daybook.search.Journal.NoteLinks;
import dev.daybook.search.Journal.NoteRef;
import dev.daybook.search.Journal.NoteView;
import dev.daybook.search.Journal.RelatedNote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One note, and how it hangs together with others, as JSON.
final class NoteJson {
  private NoteJson() {}

  /// @param html safe to show
  static String note(NoteView note, String html) {
    String path = note.file().path();
    return Json.text(
        new Shown(
            path,
            note.title(),
            Urls.note(path),
            note.aliases(),
            note.authors(),
            note.categories(),
            note.tags(),
            Json.iso(note.date()),
            note.modified().toString(),
            note.language(),
            note.draft(),
            note.properties(),
            note.headings(),
            note.problems().stream().map(it -> new Trouble(it.line(), it.reason())).toList(),
            note.state().isStale(),
            html));
  }

  static String links(NoteLinks links) {
    return Json.text(new Links(refs(links.out()), refs(links.back()), links.unresolved()));
  }

  static String related(List<RelatedNote> notes) {
    List<Near> near =
        notes.stream()
            .map(each -> {
              NoteRef note = each.note();
              double score = Json.rounded(each.score());
              return new Near(note.path(), note.title(), Urls.note(note.path()), score);
            })
            .toList();
    return Json.text(new Related(near));
  }

  private static List<Ref> refs(List<NoteRef> notes) {
    return notes.stream()
        .map(note -> new Ref(note.path(), note.title(), Urls.note(note.path())))
        .toList();
  }

  private record Shown(
      String path,
      String title,
      String url,
      List<String> aliases,
      List<String> authors,
      List<String> categories,
      List<String> tags,
      @Nullable String date,
      String modified,
      @Nullable String language,
      boolean draft,
      Map<String, List<String>> properties,
      List<Heading> headings,
      List<Trouble> problems,
      boolean stale,
      String html) {}

  private record Trouble(int line, String reason) {}

  private record Links(List<Ref> out, List<Ref> back, List<String> unresolved) {}

  private record Ref(String path, String title, String url) {}

  private record Related(List<Near> related) {}

  private record Near(String path, String title, String url, double score) {}
}
