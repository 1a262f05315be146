package dev.daybook.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a [Note] of the bytes of a file. Never fails: what can't be read as it was meant is a
/// [Problem] of the note, and the rest stands.
///
/// Safe for use by many threads; fastest on those of [MarkdownParser#bigStackThread].
public final class NoteReader {
  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-_.](\\d{2})[-_.](\\d{2})(.*)");

  private final NoteDates dates;
  private final NoteLimits limits;

  /// Reads notes of a person who lives in that zone.
  public NoteReader(ZoneId zone, NoteLimits limits) {
    this.limits = limits;
    dates = new NoteDates(zone);
  }

  /// The note of a file with that content, of which only the first [NoteLimits#read] bytes count.
  public Note read(NoteFile file, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    boolean tooLong = bytes.length > limits.read();
    if (tooLong) {
      problems.add(
          problem(
              file,
              0,
              "is longer than %s; only the beginning is indexed, as text"
                  .formatted(limits.readInWords())));
    }
    byte[] content = tooLong ? Arrays.copyOf(bytes, limits.read()) : bytes;
    String text = TextDecoder.decode(content, reason -> problems.add(problem(file, 0, reason)));
    FrontMatter front =
        FrontMatter.of(text, (line, reason) -> problems.add(problem(file, line, reason)));
    ParsedBody body = tooLong ? plain(front) : parsed(file, front, problems);
    return note(file, front, body, problems);
  }

  private static Problem problem(NoteFile file, int line, String reason) {
    return new Problem(file.path(), line, reason, true);
  }

  private static ParsedBody plain(FrontMatter front) {
    return PlainSections.split(front.body(), front.bodyLine());
  }

  private ParsedBody parsed(NoteFile file, FrontMatter front, List<Problem> problems) {
    Optional<ParsedBody> parsed =
        MarkdownParser.parse(
            front.body(),
            limits.parsing(),
            document -> SectionSplitter.split(document, front.bodyLine()));
    if (parsed.isPresent()) return parsed.get();
    problems.add(
        problem(
            file,
            0,
            "is too complex to parse as Markdown within %d ms; indexed as plain text"
                .formatted(limits.parsing().toMillis())));
    return plain(front);
  }

  private Note note(NoteFile file, FrontMatter front, ParsedBody body, List<Problem> problems) {
    NoteFields fields = new NoteFields(front.values());
    String title = title(file, fields, body);
    Instant modified = moment(fields.modified(), file, front, problems).orElse(file.modified());
    return new Note(
        file.path(),
        title,
        fields.aliases(),
        fields.authors(),
        fields.categories(),
        fields.tags(body.tags()),
        date(fields.date(), file, front, problems),
        modified,
        fields.language().isEmpty() ? null : fields.language(),
        fields.draft(),
        fields.properties(),
        sections(body.sections(), title),
        body.links(),
        problems);
  }

  private static String title(NoteFile file, NoteFields fields, ParsedBody body) {
    if (!fields.title().isEmpty()) return fields.title();
    return body.title().isEmpty() ? readable(fileName(file.path())) : body.title();
  }

  /// The file name without folder and extension.
  private static String fileName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String readable(String name) {
    String decoded = LinkCollector.decoded(name);
    Matcher day = DAY.matcher(decoded);
    if (day.matches()) {
      String rest = words(day.group(4));
      String date = day.group(1) + "-" + day.group(2) + "-" + day.group(3);
      return rest.isEmpty() ? date : date + " " + rest;
    }
    String words = words(decoded);
    if (words.isEmpty()) return name;
    boolean isSlug = decoded.matches("[a-z0-9_-]+");
    return isSlug ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words;
  }

  private static String words(String name) {
    return SEPARATORS.matcher(name).replaceAll(" ").strip();
  }

  private @Nullable LocalDate date(
      String text, NoteFile file, FrontMatter front, List<Problem> problems) {
    Optional<LocalDate> written = text.isEmpty() ? Optional.empty() : dates.day(text);
    if (!text.isEmpty() && written.isEmpty()) {
      problems.add(problem(file, front.lineOf(text), unreadable("date", text)));
    }
    return written.or(() -> dates.inName(fileName(file.path()))).orElse(null);
  }

  private Optional<Instant> moment(
      String text, NoteFile file, FrontMatter front, List<Problem> problems) {
    if (text.isEmpty()) return Optional.empty();
    Optional<Instant> moment = dates.moment(text);
    if (moment.isEmpty())
      problems.add(problem(file, front.lineOf(text), unreadable("time of change", text)));
    return moment;
  }

  private static String unreadable(String what, String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return "the " + what + " '" + shown + "' can't be read; write it as 2024-03-11";
  }

  /// The head is left out when it is empty and the note opens with its title as a heading.
  private static List<Section> sections(List<Section> sections, String title) {
    if (sections.size() < 2) return sections;
    Section head = sections.get(0);
    Section next = sections.get(1);
    boolean empty = head.text().isBlank() && head.linkText().isBlank();
    boolean opens = next.level() == 1 && next.heading().equalsIgnoreCase(title);
    return empty && opens ? sections.subList(1, sections.size()) : sections;
  }
}
