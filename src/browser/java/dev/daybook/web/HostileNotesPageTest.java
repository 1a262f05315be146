package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens hostile notes in a real browser: no dialog, no report of the page's policy, no request to
/// anywhere else.
class HostileNotesPageTest {
  /// Payloads in one note, so that many fit into few pages.
  private static final int A_NOTE = 40;

  private static final long SEED = new Random().nextLong();

  @TempDir private static Path folder;
  private static SampleServer server;
  private static int notes;

  @BeforeAll
  static void start() throws Exception {
    Path vault = Files.createDirectories(folder.resolve("notes"));
    write(vault);
    Files.writeString(vault.resolve("run.svg"), "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    Files.writeString(vault.resolve("run.html"), "<script>alert(1)</script>");
    notes = NotesFolder.open(vault).scan().files().size();
    server = new SampleServer(vault, folder.resolve("index"));
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
  void c1_c3_d10_noNoteDoesAnythingInTheBrowser() {
    Page page = server.open("/", new NewContextOptions());
    try {
      for (int i = 0; i < notes; i++) {
        page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1/note/n" + i + ".md?q=alert"));
        page.locator(".note-body").waitFor();
      }
      page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1/?q=alert"));
      page.locator(".hit").first().waitFor();
    } finally {
      page.context().close();
    }
    server.assertNoComplaint();
  }

  @Test
  void c12_aNoteShadowsNothingThatThePageLooksFor() {
    Page page = server.open("/note/n0.md", new NewContextOptions());
    try {
      page.locator(".note-body").waitFor();
      Object taken =
          page.evaluate(
              "[...document.querySelectorAll('.note-body [id], .note-body [name]')]"
                  + ".filter(it => it.name || !it.id.startsWith('n-')).length");
      assertEquals(0, taken);
    } finally {
      page.context().close();
    }
  }

  @Test
  void c10_attachmentsAreSavedAndNotRun() {
    Page page = server.open("/", new NewContextOptions());
    try {
      for (String file : List.of("run.svg", "run.html")) {
        Map<String, String> headers =
            page.request().get(page.url().replaceFirst("/$", "") + "/file/" + file).headers();
        assertTrue(headers.get("content-disposition").startsWith("attachment"), file);
        assertTrue(headers.get("content-security-policy").startsWith("sandbox"), file);
        assertEquals("nosniff", headers.get("x-content-type-options"));
      }
    } finally {
      page.context().close();
    }
  }
}
