package dev.daybook.cli;

import dev.daybook.index.IndexException;
import dev.daybook.note.Link;
import dev.daybook.note.NotesFolder;
import dev.daybook.search.IndexedJournal;
import dev.daybook.web.JournalFiles;
import dev.daybook.web.NoteAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `daybook show`.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Print a note, or one section of it with those below.",
    footer = {
      "",
      "Examples:",
      "  daybook show journal/2024/compost.md",
      "  daybook show journal/2024/compost.md#second-heap",
      "  daybook show Compost                     by title, alias or file name",
      "",
      "Exit codes: 0 shown, 1 there is no such note or section, 3 no index to look the name up in."
    })
final class ShowCommand implements Callable<Integer> {
  /// As what a note is printed.
  enum Form {
    MD,
    TEXT,
    JSON;

    /// The names as they are typed.
    static final class Names implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).iterator();
      }
    }
  }

  @Parameters(
      paramLabel = "PATH[#ANCHOR]",
      description = "The note's path below the notes folder, or its name; a section's anchor.")
  private String address = "";

  @Option(
      names = "--format",
      paramLabel = "F",
      completionCandidates = Form.Names.class,
      description =
          "How to print it: ${COMPLETION-CANDIDATES}. json is what the server answers for the note."
              + " Default: md.")
  private Form format = Form.MD;

  @Mixin private Folders folders = new Folders();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UsageException {
    NotesFolder notes = folders.notes();
    // A name may have a # in it, so a file of that very name comes first.
    int hash = notes.resolve(address).isPresent() ? -1 : address.lastIndexOf('#');
    String name = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    Optional<String> path = path(notes, name);
    if (path.isEmpty()) {
      return nothing(
          "there is no note " + name + "; daybook search title:WORD finds notes by title");
    }
    if (format == Form.JSON) return json(notes, path.get());
    return print(new NoteText(notes, path.get()), anchor);
  }

  /// A path that is there needs no index.
  private Optional<String> path(NotesFolder notes, String name) throws IOException, UsageException {
    Optional<Path> file = notes.resolve(name).filter(NotesFolder::isNote);
    if (file.isPresent()) return Optional.of(name);
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0)) {
      return journal
          .target("", new Link(name, "", name, Link.Kind.WIKILINK, 0))
          .filter(path -> !name.isBlank() && notes.resolve(path).isPresent());
    } catch (IndexException.Missing e) {
      throw new UsageException(
          "there is no file " + name + " in " + notes.root() + ", and no index to find it by name");
    }
  }

  private int print(NoteText note, String anchor) throws IOException {
    Optional<String> text = format == Form.MD ? note.written(anchor) : note.words(anchor);
    if (text.isEmpty()) {
      return nothing(
          "%s has no section #%s; it has %s"
              .formatted(note.path(), anchor, String.join(" ", note.anchors())));
    }
    spec.commandLine().getOut().println(text.get());
    return Exit.DONE;
  }

  private int json(NotesFolder notes, String path) throws IOException {
    try (IndexedJournal journal = IndexedJournal.open(folders.index(), () -> 0)) {
      Optional<String> json = NoteAnswer.json(journal, new JournalFiles(notes, journal), path);
      if (json.isEmpty()) return nothing(path + " is not in the index; run daybook index");
      spec.commandLine().getOut().println(json.get());
      return Exit.DONE;
    }
  }

  private int nothing(String why) {
    spec.commandLine().getErr().println("daybook: " + Terminal.printable(why));
    return Exit.NOTHING_FOUND;
  }
}
