package dev.daybook.web;

import dev.daybook.note.Problem;
import dev.daybook.search.Journal.Status;
import java.util.List;

/// The state of the index as the JSON object that the server and the command line both answer with.
public final class StatusJson {
  private StatusJson() {}

  /// The object for the status.
  ///
  /// @param version Daybook's own
  public static String status(Status status, String version) {
    return Json.text(
        new Answer(
            version,
            status.notesFolder().toString(),
            status.indexFolder().toString(),
            status.notes(),
            status.sections(),
            status.indexBytes(),
            status.language(),
            status.index().generation(),
            status.index().asOf().toString(),
            status.index().pending(),
            status.problems()));
  }

  private record Answer(
      String version,
      String notesFolder,
      String indexFolder,
      int notes,
      int sections,
      long indexBytes,
      String language,
      long generation,
      String asOf,
      int pending,
      List<Problem> problems) {}
}
