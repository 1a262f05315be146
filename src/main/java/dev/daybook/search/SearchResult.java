package dev.daybook.search;

import dev.daybook.note.NoteFile;
import dev.daybook.query.Field;
import dev.daybook.query.ParsedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param notes how many notes match in all, exactly
/// @param complete how many of them hold all words; those that lack some come after them
/// @param sections how many of their sections match, exactly
/// @param facets the counts asked for, in the order asked
/// @param histogram the notes over time, or null when not asked for
/// @param repaired how many notes the repaired queries of the warnings find
/// @param suggestions other queries that find something, when this one does not
/// @param partial whether the time ran out, so that totals and counts are lower bounds
/// @param gone how many hits were left out because their files are gone since; the totals have them
public record SearchResult(
    ParsedQuery query,
    int notes,
    int complete,
    int sections,
    List<NoteHit> hits,
    Map<Field, FacetCounts> facets,
    @Nullable Histogram histogram,
    Map<String, Integer> repaired,
    List<Suggestion> suggestions,
    IndexState index,
    boolean partial,
    int gone) {

  /// What is said when there are no notes, or when a search had to be given up.
  static SearchResult nothing(ParsedQuery query, IndexState index, boolean partial) {
    return new SearchResult(
        query, 0, 0, 0, List.of(), Map.of(), null, Map.of(), List.of(), index, partial, 0);
  }

  /// A note with its best matching sections.
  ///
  /// @param file as it was when it was indexed
  /// @param state what became of the file since
  /// @param titleMatches where the title matches
  /// @param aliases the other names of the note
  /// @param score higher is better; 0 when the order is not by relevance
  /// @param missing the words of the query that the note lacks, as typed
  /// @param moreSections how many matching sections are not in `sections`
  /// @param explanation why the note was found, or null when nobody asked
  public record NoteHit(
      NoteFile file,
      FileState state,
      String title,
      List<Range> titleMatches,
      List<String> aliases,
      @Nullable LocalDate date,
      Instant modified,
      List<String> authors,
      List<String> categories,
      List<String> tags,
      float score,
      List<String> missing,
      int moreSections,
      List<SectionHit> sections,
      @Nullable Explanation explanation) {}

  /// A matching section.
  ///
  /// @param breadcrumb the note's title, the headings above, and then its own heading
  /// @param headingMatches where the heading matches
  public record SectionHit(
      String heading,
      List<Range> headingMatches,
      List<String> breadcrumb,
      String anchor,
      int level,
      int line,
      float score,
      Tier tier,
      List<Snippet> snippets) {}

  /// How the words of a section or note match the typed ones, the best way first. A section has the
  /// tier of its best match.
  public enum Tier {
    /// As typed.
    EXACT,
    /// In one of their grammatical forms, or with other accents.
    FORM,
    /// The typed one begins it.
    PREFIX,
    /// With a few letters changed.
    TYPO
  }

  /// A piece of section text.
  ///
  /// @param text plain, line by line, `…` where a line was broken
  /// @param ranges where in `text` the matches are, in order, without overlap
  public record Snippet(String text, List<Range> ranges, Kind kind) {
    /// What is shown: words, code whose space counts, or lines that hold nothing but links.
    public enum Kind {
      WORDS,
      CODE,
      LINKS
    }

    /// Each line by itself.
    public List<Snippet> lines() {
      List<Snippet> lines = new ArrayList<>();
      int start = 0;
      for (String line : text.split("\n", -1)) {
        lines.add(new Snippet(line, within(start, start + line.length()), kind));
        start += line.length() + 1;
      }
      return lines;
    }

    private List<Range> within(int start, int end) {
      return ranges.stream()
          .filter(range -> range.start() < end && range.end() > start)
          .map(range -> clipped(range, start, end))
          .toList();
    }

    private static Range clipped(Range range, int start, int end) {
      return new Range(Math.max(0, range.start() - start), Math.min(end, range.end()) - start);
    }
  }

  /// From `start` up to but not including `end`, in UTF-16 units.
  public record Range(int start, int end) {}

  /// The values of one facet with the number of notes that have each.
  ///
  /// @param values most notes first; what was chosen always stands among them
  /// @param distinct how many values there are in all
  /// @param none how many notes have none
  public record FacetCounts(List<FacetValue> values, int distinct, int none) {}

  /// A facet value, the size of the result if it is picked, and whether it is.
  public record FacetValue(String value, int notes, boolean selected, boolean excluded) {}

  /// How many notes found are dated in each stretch of time.
  ///
  /// @param undated how many notes have no date
  /// @param buckets in order of time, from the first that is not empty to the last, without gaps
  public record Histogram(Interval interval, int undated, List<Bucket> buckets) {}

  /// How long the stretches of a histogram are.
  public enum Interval {
    /// Whichever is fitting; only when asked for.
    AUTO,
    DAY,
    /// From Monday on.
    WEEK,
    MONTH,
    YEAR
  }

  /// The notes dated from the first day up to but not including the second.
  public record Bucket(LocalDate from, LocalDate to, int notes) {}

  /// Another query and how many notes it finds.
  ///
  /// @param why what was changed, in a word or two: `spelling`, `without filters`
  public record Suggestion(String query, int notes, String why) {}

  /// Which state of the index answered.
  ///
  /// @param generation grows by one with every commit
  /// @param asOf when that commit was made
  /// @param pending how many files are known to be newer than the index
  public record IndexState(long generation, Instant asOf, int pending) {}
}
