package dev.daybook.index;

import dev.daybook.note.Note;
import dev.daybook.note.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a note to show it, and how it is written and read.
///
/// @param modified the note's time of change
/// @param language what the note says itself, or null
/// @param readAs the tag of the [Language] that its words were read in
public record StoredNote(
    String path,
    String title,
    List<String> aliases,
    List<String> authors,
    List<String> categories,
    List<String> tags,
    @Nullable LocalDate date,
    Instant modified,
    @Nullable String language,
    String readAs,
    boolean draft,
    Map<String, List<String>> properties,
    List<Problem> problems) {

  static void store(Document document, Note note) {
    document.add(new StoredField(Schema.STORED_TITLE, note.title()));
    all(document, Schema.STORED_ALIAS, note.aliases());
    all(document, Schema.STORED_AUTHOR, note.authors());
    all(document, Schema.STORED_CATEGORY, note.categories());
    all(document, Schema.STORED_TAG, note.tags());
    LocalDate date = note.date();
    if (date != null) document.add(new StoredField(Schema.STORED_DATE, date.toString()));
    String language = note.language();
    if (language != null) document.add(new StoredField(Schema.STORED_LANGUAGE, language));
    if (note.draft()) document.add(new StoredField(Schema.STORED_DRAFT, 1));
    note.properties().forEach((key, values) -> property(document, key, values));
    for (Problem problem : note.problems()) {
      document.add(new StoredField(Schema.STORED_PROBLEM, encode(problem)));
    }
  }

  private static void property(Document document, String key, List<String> values) {
    String encoded = key + Schema.SEPARATOR + String.join("" + Schema.SEPARATOR, values);
    document.add(new StoredField(Schema.STORED_PROPERTY, encoded));
  }

  private static void all(Document document, String field, List<String> values) {
    for (String value : values) document.add(new StoredField(field, value));
  }

  static String encode(Problem problem) {
    return String.join(
        "" + Schema.SEPARATOR,
        problem.path(),
        Integer.toString(problem.line()),
        Boolean.toString(problem.indexed()),
        problem.reason());
  }

  static Problem decodeProblem(String encoded) {
    String[] parts = encoded.split("" + Schema.SEPARATOR, 4);
    boolean indexed = Boolean.parseBoolean(parts[2]);
    return new Problem(parts[0], Integer.parseInt(parts[1]), parts[3], indexed);
  }

  static List<Problem> problems(Document document) {
    List<Problem> problems = new ArrayList<>();
    for (String encoded : document.getValues(Schema.STORED_PROBLEM)) {
      problems.add(decodeProblem(encoded));
    }
    return problems;
  }

  static StoredNote read(Document document, long modifiedMillis) {
    String date = document.get(Schema.STORED_DATE);
    return new StoredNote(
        document.get(Schema.ID),
        document.get(Schema.STORED_TITLE),
        List.of(document.getValues(Schema.STORED_ALIAS)),
        List.of(document.getValues(Schema.STORED_AUTHOR)),
        List.of(document.getValues(Schema.STORED_CATEGORY)),
        List.of(document.getValues(Schema.STORED_TAG)),
        date == null ? null : LocalDate.parse(date),
        Instant.ofEpochMilli(modifiedMillis),
        document.get(Schema.STORED_LANGUAGE),
        document.get(Schema.LANGUAGE),
        document.get(Schema.STORED_DRAFT) != null,
        properties(document),
        problems(document));
  }

  private static Map<String, List<String>> properties(Document document) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (String encoded : document.getValues(Schema.STORED_PROPERTY)) {
      List<String> parts = Arrays.asList(encoded.split("" + Schema.SEPARATOR, -1));
      List<String> values = parts.subList(1, parts.size());
      properties.put(parts.get(0), values.equals(List.of("")) ? List.of() : List.copyOf(values));
    }
    return properties;
  }
}
