package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.index.IndexFolder;
import dev.daybook.index.Indexer;
import dev.daybook.index.Language;
import dev.daybook.index.Progress;
import dev.daybook.note.NoteLimits;
import dev.daybook.note.NotesFolder;
import dev.daybook.note.Privacy;
import dev.daybook.search.IndexedJournal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is private appears in nothing that the server answers.
class PrivateNotesTest {
  private static final String CANARY = "zyzzyva";

  private static final List<String> PATHS =
      List.of(
          "/?q=open",
          "/api/v1/search?q=zyzzy&facets=tag,category,author,folder,year",
          "/api/v1/suggest?q=zyzzy",
          "/api/v1/search?facets=tag,category,author,folder",
          "/api/v1/facets/tag?contains=zyz",
          "/api/v1/status",
          "/api/v1/notes/said.md",
          "/api/v1/notes/diary/a.md?format=md",
          "/api/v1/notes/tagged.md/links",
          "/api/v1/notes/open.md",
          "/api/v1/notes/open.md/links",
          "/note/said.md",
          "/file/said.md",
          "/file/tagged.md",
          "/file/diary/a.md",
          "/file/diary/a.txt");

  @TempDir private Path folder;

  @Test
  void g4WhatIsPrivateIsAnsweredNowhere() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.createDirectories(notes.resolve("diary"));
    write("open.md", "# Open\n\nopen [[said]] [[a]] [[tagged]]");
    write("said.md", "---\nprivate: true\ntags: [zyzzyva]\n---\n# zyzzyva\n\n[[open]]");
    write("tagged.md", "# zyzzyva\n\n#Secret/deep zyzzyva\n\n[[open]]");
    write("diary/a.md", "---\nauthor: zyzzyva\ndate: zyzzyva\n---\nzyzzyva");
    write("diary/a.txt", CANARY);
    NotesFolder opened =
        NotesFolder.open(
            notes, new Privacy(List.of("/diary/"), List.of("#secret")), NoteLimits.standard());
    assertEquals(List.of("open.md"), found(opened, "open"));
    try (IndexedJournal journal = IndexedJournal.open(index(), () -> 0);
        Server server = server(journal, opened)) {
      for (String path : PATHS) {
        String answer = get(server, path);
        assertFalse(answer.contains(CANARY), path + ": " + answer);
      }
      assertTrue(get(server, "/api/v1/search?q=zyzzyva").contains("\"notes\":0"));
    }
  }

  @Test
  void d8WhatIsLeftOutIsNoFileToShow() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    for (String folder : List.of("left/deep", "open", ".git", "node_modules", "diary")) {
      Files.createDirectories(notes.resolve(folder));
      write(folder + "/a.png", CANARY);
    }
    write(".daybookignore", "left/\n*.key\n");
    write("open/.daybookignore", "b.png");
    write(".gitignore", "open/");
    write("open/b.png", CANARY);
    write("open/own.key", CANARY);
    write("a.md", "![](left/deep/a.png) ![](open/b.png) ![](open/a.png)");
    Files.createSymbolicLink(notes.resolve("alias.png"), notes.resolve("open/b.png"));
    Files.createSymbolicLink(notes.resolve("out.png"), Path.of("/etc/hostname"));
    NotesFolder opened =
        NotesFolder.open(notes, new Privacy(List.of("diary"), List.of()), NoteLimits.standard());
    assertEquals(List.of("a.md"), found(opened, "a"));
    try (IndexedJournal journal = IndexedJournal.open(index(), () -> 0);
        Server server = server(journal, opened)) {
      for (String path :
          List.of(
              "left/deep/a.png",
              "open/b.png",
              "open/own.key",
              "alias.png",
              "out.png",
              ".git/a.png",
              "node_modules/a.png",
              "diary/a.png",
              ".daybookignore")) {
        assertTrue(get(server, "/file/" + path).contains("\"status\":404"), path);
      }
      assertEquals(CANARY, get(server, "/file/open/a.png"), "only git leaves it out");
      String shown = get(server, "/api/v1/notes/a.md?format=html");
      assertTrue(shown.contains("/file/open/a.png"), shown);
      assertFalse(shown.contains("/file/left") || shown.contains("/file/open/b.png"), shown);
    }
  }

  @Test
  void g4WhatBecomesPrivateIsForgotten() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    write("a.md", "# A\n\n#b word");
    NotesFolder all = NotesFolder.open(notes);
    assertEquals(List.of("a.md"), found(all, "word"));
    write("a.md", "---\nprivate: yes\n---\n# A\n\n#b word again");
    assertEquals(List.of(), found(all, "word"));
    write("a.md", "# A\n\n#b word once more");
    assertEquals(List.of("a.md"), found(all, "word"));
    NotesFolder less =
        NotesFolder.open(notes, new Privacy(List.of(), List.of("b")), NoteLimits.standard());
    assertEquals(List.of(), found(less, "word"), "though no file changed");
    assertEquals(List.of("a.md"), found(all, "word"));
  }

  private List<String> found(NotesFolder notes, String word) throws IOException {
    new Indexer(notes, index(), Language.DEFAULT, Clock.system(ZoneOffset.UTC))
        .run(false, Progress.SILENT);
    try (IndexedJournal journal = IndexedJournal.open(index(), () -> 0)) {
      var parser = new dev.daybook.query.QueryParser(Clock.system(ZoneOffset.UTC));
      var asked =
          new SearchParameters(parser, ServerLimits.Lists.standard())
              .read(QueryString.parse("q=" + word));
      return journal.search(asked).hits().stream().map(hit -> hit.file().path()).toList();
    }
  }

  private Server server(IndexedJournal journal, NotesFolder notes)
      throws IOException, ServerException {
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, Path.of("web").toRealPath(), "test");
    return Server.start(settings, journal, new JournalFiles(notes, journal), full -> false);
  }

  private IndexFolder index() {
    return IndexFolder.at(folder.resolve("index"));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve("notes").resolve(path), text);
  }

  private static String get(Server server, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      OpenApi.OURS.check(request.method(), answer);
      return answer.body();
    }
  }
}
