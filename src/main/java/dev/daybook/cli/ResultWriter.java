package dev.daybook.cli;

import dev.daybook.note.NoteFile;
import dev.daybook.search.SearchRequest;
import dev.daybook.search.SearchResult;
import dev.daybook.web.SearchJson;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/// Writes the notes found in the form asked for.
record ResultWriter(Output format, PrintWriter out, Ansi ansi) {

  /// Writes one answer; of those that follow it only the notes count.
  void write(SearchResult result, SearchRequest request, double tookMs) {
    switch (format) {
      case TEXT -> {
        ResultText text = new ResultText(new Ink(ansi));
        result.hits().forEach(hit -> text.write(hit, out));
      }
      case MD -> result.hits().forEach(hit -> ResultMarkdown.write(hit, out));
      case JSON -> out.println(SearchJson.search(result, request, tookMs));
      case JSONL -> result.hits().forEach(hit -> out.println(SearchJson.line(hit)));
      case PATHS -> result.hits().forEach(hit -> out.println(path(hit.file())));
      case PATHS0 -> result.hits().forEach(hit -> out.print(hit.file().path() + '\0'));
    }
  }

  private String path(NoteFile file) {
    return ansi.enabled() ? Terminal.printable(file.path()) : file.path();
  }
}
