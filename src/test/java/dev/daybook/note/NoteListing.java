package dev.daybook.note;

import java.util.List;
import java.util.stream.Collectors;

/// Lists all that a note was read as, for a person to check.
final class NoteListing {
  private final StringBuilder listing = new StringBuilder();

  private NoteListing() {}

  static String of(Note note) {
    NoteListing listing = new NoteListing();
    listing.fields(note);
    note.sections().forEach(listing::section);
    listing.list(
        "links",
        note.links().stream()
            .map(it ->
                "%d %s [%s] #[%s] \"%s\""
                    .formatted(it.line(), it.kind(), it.target(), it.fragment(), it.label()))
            .toList());
    listing.list(
        "problems", note.problems().stream().map(it -> it.line() + " " + it.reason()).toList());
    return listing.listing.toString();
  }

  private void fields(Note note) {
    field("title", note.title());
    field("aliases", note.aliases());
    field("authors", note.authors());
    field("categories", note.categories());
    field("tags", note.tags());
    field("date", note.date());
    field("modified", note.modified());
    field("language", note.language());
    if (note.draft()) field("draft", true);
    note.properties().forEach((key, values) -> field("[" + key + "]", values));
  }

  private void field(String name, @org.jspecify.annotations.Nullable Object value) {
    boolean isEmpty = value == null || (value instanceof List<?> list && list.isEmpty());
    if (!isEmpty) listing.append("%s: %s\n".formatted(name, value));
  }

  private void section(Section section) {
    listing.append(
        "\n%s lines %d-%d #%s %s\n"
            .formatted(
                section.level() == 0 ? "head" : "h" + section.level(),
                section.firstLine(),
                section.lastLine(),
                section.anchor(),
                section.breadcrumb()));
    lines("  | ", section.text());
    lines("  link | ", section.linkText());
    String code =
        section.code().stream()
            .map(it -> section.text().substring(it.start(), it.end()).strip())
            .collect(Collectors.joining("\n---\n"));
    lines("  code | ", code);
  }

  private void lines(String before, String text) {
    text.lines().forEach(line -> listing.append((before + line).stripTrailing()).append('\n'));
  }

  private void list(String name, List<String> items) {
    if (items.isEmpty()) return;
    listing.append('\n').append(name).append('\n');
    items.forEach(item -> listing.append("  ").append(item).append('\n'));
  }
}
