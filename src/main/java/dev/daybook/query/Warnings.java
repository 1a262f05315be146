package dev.daybook.query;

import dev.daybook.query.ParsedQuery.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what was odd in one typed query.
final class Warnings {
  private final String text;
  private final List<Warning> found = new ArrayList<>();

  Warnings(String text) {
    this.text = text;
  }

  /// Notes something for which there is no better text.
  void add(int start, int end, String message) {
    found.add(new Warning(start, end, message, null));
  }

  /// Notes something that would be right with the replacement in its place.
  void add(int start, int end, String message, String replacement) {
    String repaired = text.substring(0, start) + replacement + text.substring(end);
    found.add(new Warning(start, end, message, repaired));
  }

  /// Notes something that would be right with the addition at the end of the text.
  void addOpen(int start, int end, String message, String addition) {
    found.add(new Warning(start, end, message, text + addition));
  }

  /// What was noted, in the order of the text.
  List<Warning> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Warning::start)).toList();
  }
}
