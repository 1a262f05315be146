package dev.daybook.search;

import dev.daybook.note.Link;
import dev.daybook.note.NoteFile;
import dev.daybook.note.Problem;
import dev.daybook.query.Query;
import dev.daybook.query.QueryParser;
import dev.daybook.search.SearchResult.IndexState;
import dev.daybook.search.SearchResult.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The notes of one folder as the index knows them: everything that a page, a JSON answer or a
/// terminal line is made from.
///
/// Safe for use by many threads. Each call answers from one state of the index, the newest. Nothing
/// here throws for what a person typed.
public interface Journal {
  /// The notes that match, with facet counts and snippets.
  ///
  /// @throws GenerationGone when the generation that the request names is not at hand any more
  SearchResult search(SearchRequest request);

  /// What the index knows of the note of that path, or nothing.
  Optional<NoteView> note(String path);

  /// The links from and to the note of that path, or nothing when there is no such note.
  Optional<NoteLinks> links(String path);

  /// Notes about the same things as the note of that path, the nearest first, or nothing when there
  /// is no such note.
  Optional<List<RelatedNote>> related(String path, int most);

  /// What the end of a typed text may become, the likeliest first.
  ///
  /// @param parser reads what the text would become
  List<Completion> completions(String text, int most, QueryParser parser);

  /// Which state of the index answers now.
  IndexState state();

  /// The path of the note that a link in the note `from` leads to, or nothing when it leads
  /// nowhere.
  Optional<String> target(String from, Link link);

  /// Where a text matches the words of a query: in order, without overlap.
  List<Range> matches(Query query, String text);

  /// The state of the index as a whole.
  Status status();

  /// A note without its text.
  ///
  /// @param file as it was when it was indexed
  /// @param state what became of the file since
  /// @param properties the front-matter keys that have no field of their own
  record NoteView(
      NoteFile file,
      FileState state,
      String title,
      List<String> aliases,
      List<String> authors,
      List<String> categories,
      List<String> tags,
      @Nullable LocalDate date,
      Instant modified,
      @Nullable String language,
      boolean draft,
      Map<String, List<String>> properties,
      List<Heading> headings,
      List<Problem> problems) {}

  /// A section's place in its note.
  ///
  /// @param line the 1-based line of the file on which the section begins
  record Heading(String text, int level, String anchor, int line) {}

  /// How a note hangs together with others.
  ///
  /// @param out the notes it leads to, each once, in the order of the text
  /// @param back the notes that lead to it, by title
  /// @param unresolved targets as written that lead nowhere
  record NoteLinks(List<NoteRef> out, List<NoteRef> back, List<String> unresolved) {}

  /// A note by name.
  record NoteRef(String path, String title) {}

  /// A note that is about the same things as another.
  ///
  /// @param score higher is nearer
  record RelatedNote(NoteRef note, float score) {}

  /// What a person wants to know of the index.
  ///
  /// @param notesFolder the folder that was indexed
  /// @param indexBytes the size of the index on disk
  /// @param language the BCP 47 tag of the language whose word forms are known
  /// @param schema the version of the index and of the library that wrote it
  /// @param writer the process that is writing the index at this moment, or null
  /// @param problems what could not be taken as it was meant, by path
  record Status(
      Path notesFolder,
      Path indexFolder,
      int notes,
      int sections,
      long indexBytes,
      String language,
      String schema,
      @Nullable Long writer,
      IndexState index,
      List<Problem> problems) {}
}
