package dev.daybook.web;

import dev.daybook.index.FileChange;
import dev.daybook.index.FileChanges;
import dev.daybook.index.RunPlan;
import dev.daybook.index.RunReport;
import dev.daybook.note.Problem;
import java.util.List;
import java.util.Locale;

/// What a run did or would do, as the JSON object of `daybook index`.
public final class ReportJson {
  private ReportJson() {}

  /// The object for a run that was.
  public static String report(RunReport report) {
    return Json.text(
        new Report(
            report.notes(),
            report.sections(),
            report.added(),
            report.changed(),
            report.removed(),
            report.unchanged(),
            report.filesWithProblems(),
            report.rebuilt(),
            report.generation(),
            report.took().toMillis(),
            files(report.files()),
            report.problems()));
  }

  /// The object for a run that would be.
  public static String plan(RunPlan plan) {
    FileChanges files = plan.files();
    return Json.text(
        new Plan(
            true,
            files.count(FileChange.Kind.ADDED),
            files.count(FileChange.Kind.CHANGED),
            files.count(FileChange.Kind.REMOVED),
            files.unchanged(),
            plan.rebuild(),
            files(files)));
  }

  private static List<Change> files(FileChanges files) {
    return files.changed().stream()
        .map(it -> new Change(it.path(), it.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private record Report(
      int notes,
      int sections,
      int added,
      int changed,
      int removed,
      int unchanged,
      int filesWithProblems,
      String rebuilt,
      long generation,
      long tookMs,
      List<Change> files,
      List<Problem> problems) {}

  private record Plan(
      boolean dryRun,
      int added,
      int changed,
      int removed,
      int unchanged,
      String rebuild,
      List<Change> files) {}

  private record Change(String path, String change) {}
}
