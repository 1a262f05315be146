package dev.daybook.cli;

import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NoteRenderer;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of a note's file, whole or of one section with those below it.
final class NoteText {
  private final String path;
  private final String written;
  private final Note note;

  /// @param path of a note that is there
  NoteText(NotesFolder notes, String path) throws IOException {
    Path file = notes.resolve(path).orElseThrow(() -> new IOException(path + " is gone"));
    byte[] content = notes.read(file);
    NoteFile found =
        new NoteFile(path, content.length, Files.getLastModifiedTime(file).toInstant());
    this.path = path;
    written = NoteRenderer.text(content);
    note = new NoteReader(ZoneId.systemDefault(), notes.limits()).read(found, content);
  }

  String path() {
    return path;
  }

  /// The anchors of all sections, each after a `#`.
  List<String> anchors() {
    return note.sections().stream()
        .filter(section -> section.level() > 0)
        .map(section -> "#" + section.anchor())
        .toList();
  }

  /// As it stands in the file, or nothing when there is no such section.
  ///
  /// @param anchor of a section, or "" for all
  Optional<String> written(String anchor) {
    if (anchor.isEmpty()) return Optional.of(shown(written.lines().toList()));
    List<Section> sections = sections(anchor);
    if (sections.isEmpty()) return Optional.empty();
    List<String> lines = written.lines().toList();
    int last = Math.min(sections.getLast().lastLine(), lines.size());
    return Optional.of(shown(lines.subList(sections.getFirst().firstLine() - 1, last)));
  }

  /// Its headings and words alone, or nothing when there is no such section.
  ///
  /// @param anchor of a section, or "" for all
  Optional<String> words(String anchor) {
    List<Section> sections = anchor.isEmpty() ? note.sections() : sections(anchor);
    if (sections.isEmpty()) return Optional.empty();
    String title = sections.getFirst().level() == 0 ? note.title() + "\n\n" : "";
    String words = sections.stream().map(NoteText::words).collect(Collectors.joining("\n\n"));
    return Optional.of(shown((title + words).strip().lines().toList()));
  }

  private static String words(Section section) {
    String[] parts = {section.heading(), section.text(), section.linkText()};
    return List.of(parts).stream()
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /// The section of that anchor and, as they are part of it to a reader, the deeper ones below.
  private List<Section> sections(String anchor) {
    List<Section> all = note.sections();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).level() == 0 || !all.get(i).anchor().equals(anchor)) continue;
      int end = i + 1;
      while (end < all.size() && all.get(end).level() > all.get(i).level()) end++;
      return all.subList(i, end);
    }
    return List.of();
  }

  private static String shown(List<String> lines) {
    return lines.stream()
        .map(line ->
            List.of(line.split("\t", -1)).stream()
                .map(Terminal::printable)
                .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }
}
