package dev.daybook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.daybook.index.RunReport;
import dev.daybook.index.Upkeep;
import dev.daybook.note.Problem;
import dev.daybook.search.Journal.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The state of the index as the JSON object that the server and the command line both answer with.
public final class StatusJson {
  private StatusJson() {}

  /// The object for the status.
  ///
  /// @param upkeep how the one who asks keeps the index up to date
  /// @param version Daybook's own
  public static String status(Status status, Upkeep upkeep, String version) {
    return Json.text(
        new Answer(
            version,
            Runtime.version().toString(),
            status.schema(),
            status.notesFolder().toString(),
            status.indexFolder().toString(),
            status.notes(),
            status.sections(),
            status.indexBytes(),
            status.language(),
            status.index().generation(),
            status.index().asOf().toString(),
            status.index().pending(),
            status.writer(),
            upkeep.watching().name().toLowerCase(Locale.ROOT),
            new Running(upkeep.running(), upkeep.done(), upkeep.total()),
            upkeep.lastRun() == null ? null : last(upkeep.lastRun()),
            upkeep.troubles(),
            status.problems()));
  }

  private static LastRun last(RunReport report) {
    return new LastRun(
        report.added(),
        report.changed(),
        report.removed(),
        report.heldBack(),
        report.unchanged(),
        report.took().toMillis(),
        report.rebuilt());
  }

  private record Answer(
      String version,
      String javaVersion,
      String indexVersion,
      String notesFolder,
      String indexFolder,
      int notes,
      int sections,
      long indexBytes,
      String language,
      long generation,
      String asOf,
      int pending,
      @JsonInclude(Include.NON_NULL) @Nullable Long writer,
      String watching,
      Running run,
      @JsonInclude(Include.NON_NULL) @Nullable LastRun lastRun,
      List<String> troubles,
      List<Problem> problems) {}

  /// The run under way.
  private record Running(boolean running, int done, int total) {}

  private record LastRun(
      int added,
      int changed,
      int removed,
      int heldBack,
      int unchanged,
      long tookMs,
      String rebuilt) {}
}
