package dev.daybook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.note.Note;
import dev.daybook.note.NoteFile;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NoteReader;
import dev.daybook.note.NoteRenderer;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Problem;
import dev.daybook.note.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Indexes real vaults, which lie beside the project where it is developed: nothing is lost, and
/// every section that one would not expect, or miss, is explained.
class RealVaultsTest {
  private static final Path VAULTS = Path.of("../shared/vaults");

  @TempDir private Path folder;

  static List<String> vaults() throws IOException {
    if (!Files.isDirectory(VAULTS)) return List.of("none");
    try (Stream<Path> vaults = Files.list(VAULTS)) {
      return vaults
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("vaults")
  void losesNothing(String name) throws IOException {
    assumeTrue(Files.isDirectory(VAULTS), VAULTS + " is not here");
    NotesFolder notes = NotesFolder.open(VAULTS.resolve(name));
    IndexFolder index = IndexFolder.at(folder);
    RunReport report =
        new Indexer(notes, index, Language.DEFAULT, Clock.systemUTC()).run(false, Progress.SILENT);
    Set<String> accounted = new TreeSet<>();
    report.problems().stream().map(Problem::path).forEach(accounted::add);
    try (Generation generation = IndexReading.newest(index.current().orElseThrow())) {
      accounted.addAll(generation.stamps().keySet());
      assertEquals(report.notes(), generation.stamps().size());
    }
    assertEquals(files(notes.root()), accounted);
    Sections sections = new Sections();
    for (NoteFile file : notes.scan().files()) sections.add(notes, file);
    assertEquals(report.sections(), sections.counted);
    assertEquals(report.sections(), sections.explained(), sections.why.toString());
    assertEquals(Set.of(), sections.singular, "differ for no reason that has a name");
  }

  /// Every file that is a note by its name, but for those in hidden folders.
  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(path -> path.toLowerCase(Locale.ROOT).matches("(?s).*\\.(md|markdown)"))
          .filter(path -> !("/" + path).matches("(?s).*/(\\.[^/]+|node_modules)/.*"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// Counts sections and why they are as many.
  private static final class Sections {
    private final NoteReader reader = new NoteReader(ZoneOffset.UTC, NoteLimits.standard());
    private final Map<String, Integer> why = new TreeMap<>();
    private final Set<String> singular = new TreeSet<>();
    private int counted;

    void add(NotesFolder notes, NoteFile file) throws IOException {
      byte[] content = notes.read(file).content();
      Note note = reader.read(file, content);
      counted += note.sections().size();
      NaiveHeadings naive = new NaiveHeadings(NoteRenderer.text(content));
      Set<Integer> inTree = new TreeSet<>();
      for (Section section : note.sections()) {
        if (section.level() == 0) count("heads", 1);
        else inTree.add(section.firstLine());
      }
      count("naive", naive.found().size());
      for (int line : naive.found().keySet()) {
        if (!inTree.contains(line)) differs(file, line, "not: " + naive.whyNot(line), -1);
      }
      for (int line : inTree) {
        if (!naive.found().containsKey(line)) differs(file, line, naive.whyStill(line), 1);
      }
    }

    private void differs(NoteFile file, int line, String reason, int by) {
      count(reason, by);
      if (reason.endsWith("other")) singular.add(file.path() + ":" + line);
    }

    private void count(String reason, int by) {
      why.merge(reason, by, Integer::sum);
    }

    int explained() {
      return why.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
