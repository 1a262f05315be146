package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.daybook.hostile.HostileNotes;
import dev.daybook.note.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Opens hostile notes in a real browser: no dialog, no report of the page's policy, no request to
/// anywhere else.
class HostileNotesPageTest {
  /// Payloads in one note, so that many fit into few pages.
  private static final int A_NOTE = 40;

  private static final long SEED = new Random().nextLong();

  /// The texts outside of what a note says itself that do not run from left to right.
  private static final String TURNED =
      """
      () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const turned = [];
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (/\\u202e/.test(text.data) || !/[a-z]{2}/i.test(text.data)) continue;
          const at = text.data.search(/[a-z]{2}/i);
          const lefts = [at, at + 1].map(start => {
            const range = document.createRange();
            range.setStart(text, start);
            range.setEnd(text, start + 1);
            return range.getBoundingClientRect();
          });
          if (lefts[0].width && lefts[0].top === lefts[1].top && lefts[0].left >= lefts[1].left) turned.push(text.data);
        }
        return turned;
      }
      """;

  @TempDir private static Path folder;
  private static SampleServer server;
  private static int notes;

  @RegisterExtension private final Visitor visitor = new Visitor();

  @BeforeEach
  void visitHostileNotes() {
    visitor.visit(server);
  }

  @BeforeAll
  static void start() throws Exception {
    Path vault = Files.createDirectories(folder.resolve("notes"));
    write(vault);
    notes = NotesFolder.open(vault).scan().files().size();
    Files.writeString(vault.resolve("run.svg"), "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    String back = "evil\u202eback";
    Files.writeString(
        vault.resolve("turned.md"),
        "---\ntitle: %1$s\ntags: [%1$s, plain]\nauthor: %1$s\n---\n# %1$s\n\nturnedword [[turned]]\n\n## %1$s\n\nturnedword"
            .formatted(back));
    Files.writeString(vault.resolve("run.html"), "<script>alert(1)</script>");
    
    server = new SampleServer(vault, folder.resolve("index"), 0);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /// One note for each wrapping, with as many payloads as are alike in where they stand.
  private static void write(Path vault) throws IOException {
    List<HostileNotes> all = HostileNotes.all();
    Collections.shuffle(all, new Random(SEED));
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (HostileNotes each : all) {
      List<String> of = texts.computeIfAbsent(each.wrapping(), it -> new ArrayList<>());
      if (of.size() < A_NOTE) of.add(each.markdown());
    }
    int number = 0;
    for (List<String> of : texts.values()) {
      Files.writeString(vault.resolve("n" + number++ + ".md"), String.join("\n\nalert\n\n", of));
    }
  }

  @Test
  void c1C3D10NoNoteDoesAnythingInTheBrowser() {
    Page page = visitor.open("/");
    for (int i = 0; i < notes; i++) {
      page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1/note/n" + i + ".md?q=alert"));
      page.locator(".note-body").waitFor();
    }
    page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1/?q=alert"));
    page.locator(".hit").first().waitFor();
    visitor.assertNoComplaint();
  }

  /// Text after what turns the direction around reads on as it did before.
  @Test
  void c13WhatIsWrittenBackwardsTurnsNothingElseAround() {
    Page page = visitor.open("/?q=turnedword");
    page.locator(".hit").first().waitFor();
    assertEquals(List.of(), page.evaluate(TURNED));
    page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1/note/turned.md?q=turnedword"));
    page.locator(".note-body").waitFor();
    assertEquals(List.of(), page.evaluate(TURNED));
    // In one step, for the page may show the note anew at any time.
    Object seen =
        page.evaluate(
            "() => { document.querySelector('.note-body')"
                + ".append('\\u202e', document.createElement('b'), 'turned'); return ("
                + TURNED.strip()
                + ")(); }");
    assertEquals(List.of("turned"), seen, "what is not kept apart is seen");
  }

  @Test
  void c12ANoteShadowsNothingThatThePageLooksFor() {
    Page page = visitor.open("/note/n0.md");
    page.locator(".note-body").waitFor();
    Object taken =
        page.evaluate(
            "[...document.querySelectorAll('.note-body [id], .note-body [name]')]"
                + ".filter(it => it.name || !it.id.startsWith('n-')).length");
    assertEquals(0, taken);
  }

  @Test
  void c10AttachmentsAreSavedAndNotRun() {
    Page page = visitor.open("/");
    for (String file : List.of("run.svg", "run.html")) {
      Map<String, String> headers =
          page.request().get(page.url().replaceFirst("/$", "") + "/file/" + file).headers();
      assertTrue(headers.getOrDefault("content-disposition", "").startsWith("attachment"), file);
      assertTrue(headers.getOrDefault("content-security-policy", "").startsWith("sandbox"), file);
      assertEquals("nosniff", headers.get("x-content-type-options"));
    }
  }
}
