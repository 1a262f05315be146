package dev.daybook.bench;

import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A vault of any size that reads like a real one: its notes are put together from sections of real
/// notes, with tags, authors and days over twenty years. The same arguments give the same vault.
final class Corpus {
  /// Sections of a note, one more or less; what the measured vaults have in the middle.
  private static final int SECTIONS = 4;

  private static final int TAGS = 400;
  private static final int AUTHORS = 12;
  private static final int CATEGORIES = 20;
  private static final int DAYS = 365 * 20;
  private static final int NOTES_IN_FOLDER = 500;

  private final List<Section> sections;
  private final Random random = new Random(42);

  private Corpus(List<Section> sections) {
    this.sections = sections;
  }

  static void write(Path from, Path to, int sections) throws IOException {
    List<Section> real = new ArrayList<>();
    for (Note note : Vault.notes(from)) {
      for (Section section : note.sections()) if (!section.text().isBlank()) real.add(section);
    }
    if (real.isEmpty()) throw new IOException(from + " has no notes to take sections from");
    int notes = new Corpus(real).write(to, sections);
    System.out.printf("%,d notes with %,d sections in %s%n", notes, sections, to);
  }

  private int write(Path to, int sections) throws IOException {
    int left = sections;
    int notes = 0;
    while (left > 0) {
      int size = Math.min(left, 1 + random.nextInt(2 * SECTIONS - 1));
      Path folder = to.resolve("folder-" + notes / NOTES_IN_FOLDER);
      if (notes % NOTES_IN_FOLDER == 0) Files.createDirectories(folder);
      Files.writeString(folder.resolve("note-" + notes + ".md"), note(notes, size));
      left -= size;
      notes++;
    }
    return notes;
  }

  /// The head of the note is its first section.
  private String note(int number, int sections) {
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: ").append(title(number)).append('\n');
    text.append("author: Author ").append(skewed(AUTHORS)).append('\n');
    text.append("categories: category-").append(skewed(CATEGORIES)).append('\n');
    text.append("tags: [tag-").append(skewed(TAGS)).append(", tag-").append(skewed(TAGS));
    LocalDate day = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(DAYS));
    text.append("]\ndate: ").append(day).append("\n---\n\n");
    text.append(body()).append('\n');
    for (int i = 1; i < sections; i++) {
      Section section = one();
      String heading = section.heading().isBlank() ? "Notes" : section.heading();
      text.append("\n## ").append(heading.replace('\n', ' ')).append("\n\n");
      text.append(body()).append('\n');
    }
    return text.toString();
  }

  private String title(int number) {
    String heading = one().heading().replaceAll("[^\\p{L}\\p{N} ]", " ").strip();
    return (heading.isEmpty() ? "Note" : heading) + " " + number;
  }

  private Section one() {
    return sections.get(random.nextInt(sections.size()));
  }

  /// Without marks that would make more sections of it.
  private String body() {
    return one().text().lines().map(Corpus::plain).reduce("", (a, b) -> a + b + "\n");
  }

  private static String plain(String line) {
    return line.replaceAll("^[\\s#=\\-`~<>]+", "");
  }

  /// A few are on most notes, and most on few: about half as many notes for each next.
  private int skewed(int many) {
    return (int) (many * Math.pow(random.nextDouble(), 3));
  }
}
