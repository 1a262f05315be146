package dev.daybook.bench;

import dev.daybook.bench.Queries.Ask;
import dev.daybook.note.Note;
import dev.daybook.note.Section;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// SQLite's FTS5 over the same sections, with BM25, snippets of the 60 best, and the number of notes
/// by tag.
final class Fts5 implements Engine {
  private static final int ROWS = SHOWN * EACH;
  private final Connection database;
  private final List<String> paths;
  private final Words words;

  /// What it takes for the same word.
  enum Words {
    /// Without what Porter's stemmer takes from their ends, as `mys` and `my`, or `one` and `on`.
    PORTER("porter unicode61"),
    /// As FTS5 does unless told otherwise: in any case and accents.
    AS_WRITTEN("unicode61");

    private final String tokenizer;

    Words(String tokenizer) {
      this.tokenizer = tokenizer;
    }
  }

  Fts5(List<Note> notes, Words words) throws IOException {
    this.words = words;
    paths = notes.stream().map(Note::path).toList();
    try {
      database = DriverManager.getConnection("jdbc:sqlite::memory:");
      create(notes);
    } catch (SQLException e) {
      throw new IOException("SQLite: " + e.getMessage(), e);
    }
  }

  private void create(List<Note> notes) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create virtual table section using fts5(title, heading, body, note unindexed,"
              + " tokenize = '"
              + words.tokenizer
              + "', prefix = '1 2')");
      statement.execute("create table tag (note integer, value text)");
      statement.execute("create index by_note on tag (note)");
    }
    database.setAutoCommit(false);
    try (PreparedStatement section =
            database.prepareStatement("insert into section values (?, ?, ?, ?)");
        PreparedStatement tag = database.prepareStatement("insert into tag values (?, ?)")) {
      for (int i = 0; i < notes.size(); i++) add(notes.get(i), i, section, tag);
    }
    database.commit();
  }

  private static void add(Note note, int id, PreparedStatement row, PreparedStatement tag)
      throws SQLException {
    for (Section section : note.sections()) {
      row.setString(1, note.title());
      row.setString(2, section.heading());
      row.setString(3, section.text() + "\n" + section.linkText());
      row.setInt(4, id);
      row.execute();
    }
    for (String value : note.tags()) {
      tag.setInt(1, id);
      tag.setString(2, value);
      tag.execute();
    }
  }

  @Override
  public String name() {
    return words == Words.PORTER ? "SQLite FTS5" : "SQLite FTS5, words as written";
  }

  /// The words in FTS5's own language, all to be in one section.
  static String match(Ask ask) {
    if (ask.text().startsWith("\"")) return ask.text();
    String quoted = "\"" + ask.text().strip().replace(" ", "\" \"") + "\"";
    return ask.typing() ? quoted + "*" : quoted;
  }

  @Override
  public int search(Ask ask) throws IOException {
    try {
      rows(ask);
    } catch (SQLException e) {
      throw failed(ask, e);
    }
    return notes(ask).size();
  }

  private void rows(Ask ask) throws SQLException {
    String best =
        "select note, snippet(section, 2, '[', ']', '…', 20) from section where section match ?"
            + " order by bm25(section, 8, 5, 2) limit "
            + ROWS;
    try (PreparedStatement statement = database.prepareStatement(best)) {
      statement.setString(1, match(ask));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) rows.getString(2);
      }
    }
    String tags =
        "select value, count(distinct tag.note) from section join tag on tag.note = section.note"
            + " where section match ? group by value order by 2 desc limit "
            + FACET_VALUES;
    try (PreparedStatement statement = database.prepareStatement(tags)) {
      statement.setString(1, match(ask));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) rows.getInt(2);
      }
    }
  }

  /// The paths of the notes with a section that holds all.
  Set<String> notes(Ask ask) throws IOException {
    Set<String> found = new HashSet<>();
    String all = "select distinct note from section where section match ?";
    try (PreparedStatement statement = database.prepareStatement(all)) {
      statement.setString(1, match(ask));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) found.add(paths.get(rows.getInt(1)));
      }
    } catch (SQLException e) {
      throw failed(ask, e);
    }
    return found;
  }

  /// What of a note it takes for the words that are searched: each in brackets.
  String where(Ask ask, String note) throws IOException {
    String marked =
        "select snippet(section, -1, '[', ']', '…', 12) from section where section match ?"
            + " and note = ?";
    try (PreparedStatement statement = database.prepareStatement(marked)) {
      statement.setString(1, match(ask));
      statement.setInt(2, paths.indexOf(note));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1).replace('\n', ' ') : "";
      }
    } catch (SQLException e) {
      throw failed(ask, e);
    }
  }

  private static IOException failed(Ask ask, SQLException e) {
    return new IOException("SQLite on " + match(ask) + ": " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
