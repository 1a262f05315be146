package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NotesFolder;
import dev.daybook.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is offered to someone who types, and which notes are related, over a few notes on disk.
class CompletionsTest {
  private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);
  private static final QueryParser PARSER = new QueryParser(CLOCK);

  @TempDir private static Path folder;
  private static IndexedJournal journal;

  @BeforeAll
  static void start() throws IOException {
    write("ops/pools.md", "tags: [work, ops/k8s]\nmood: calm", "# Node pools\n\n## Upgrade\nnodes");
    write("ops/roll.md", "tags: [work]\nmood: wild", "# Rolling\n\n## Upgrade\nnodes of pools");
    write("home.md", "tags: [wood]\naliases: Heimat", "# Zu Hause\n\nThe stove wants wood.");
    NotesFolder notes = NotesFolder.open(folder.resolve("notes"));
    IndexFolder index = IndexFolder.at(folder.resolve("index"));
    new Indexer(notes, index, Language.DEFAULT, CLOCK).run(false, Progress.SILENT);
    journal = IndexedJournal.open(index, () -> 0);
  }

  private static void write(String path, String matter, String text) throws IOException {
    Path file = folder.resolve("notes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + matter + "\n---\n" + text);
  }

  @AfterAll
  static void stop() throws IOException {
    journal.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          ta > field tag: = tag: -
          tag:wo > tag work = tag:work 2 | tag wood = tag:wood 1
          nodes tag:wo > tag work = nodes tag:work 2
          tag:k8 > tag ops/k8s = tag:ops/k8s 1
          node p > title Node pools = title:"Node pools" 1
          upg > heading Upgrade = heading:"Upgrade" 2
          nodes upg > heading Upgrade = nodes heading:"Upgrade" 2
          heim > title Heimat = title:"Heimat" 1
          wor > tag work = tag:work 2
          title:roll > title Rolling = title:"Rolling" 1
          folder:o > folder ops = folder:ops 2
          path:roll > path ops/roll.md = path:ops/roll.md 1
          [mo > key mood = [mood] 2
          [mood:w > value wild = [mood:wild] 1
          is:o > value orphan = is:orphan 3
          sort:new > value newest = sort:newest 3
          """)
  void completes(String typed, String offers) {
    assertEquals(offers, offers(typed, 10));
  }

  @Test
  void offersNamesToWhoTypesNothing() {
    assertEquals("field title: = title: - | field heading: = heading: -", offers("", 2));
    assertEquals("", offers("nothing like this", 10));
  }

  @Test
  void offersNoMoreThanAsked() {
    assertEquals(1, journal.completions("w", 1, PARSER).size());
  }

  @Test
  void completesWhateverIsTyped() {
    for (String typed : List.of("\"", "tag:\"", "[", "[a:", "(((-", ":", "\\", "a AND", "#", "-")) {
      journal.completions(typed, 10, PARSER);
    }
  }

  @Test
  void findsRelatedNotes() {
    List<String> related =
        journal.related("ops/pools.md", 5).orElseThrow().stream()
            .map(each -> each.note().path())
            .toList();
    assertEquals(List.of("ops/roll.md"), related);
    assertEquals(true, journal.related("none.md", 5).isEmpty());
  }

  private static String offers(String typed, int most) {
    return journal.completions(typed, most, PARSER).stream()
        .map(each ->
            "%s %s = %s %s"
                .formatted(
                    each.kind().key(),
                    each.text(),
                    each.query(),
                    each.notes() == null ? "-" : each.notes()))
        .collect(Collectors.joining(" | "));
  }
}
