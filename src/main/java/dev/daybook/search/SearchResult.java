package dev.daybook.search;

import dev.daybook.query.Field;
import dev.daybook.query.ParsedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param notes how many notes match in all, exactly
/// @param sections how many of their sections match, exactly
/// @param facets the counts asked for, in the order asked
/// @param partial whether the time ran out, so that totals and counts are lower bounds
public record SearchResult(
    ParsedQuery query,
    int notes,
    int sections,
    List<NoteHit> hits,
    Map<Field, FacetCounts> facets,
    IndexState index,
    boolean partial) {

  /// A note with its best matching sections.
  ///
  /// @param titleMatches where the title matches
  /// @param score higher is better; 0 when the order is not by relevance
  /// @param moreSections how many matching sections are not in `sections`
  public record NoteHit(
      String path,
      String title,
      List<Range> titleMatches,
      @Nullable LocalDate date,
      Instant modified,
      List<String> authors,
      List<String> categories,
      List<String> tags,
      float score,
      int moreSections,
      List<SectionHit> sections) {}

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

  /// How a section's words match the typed ones.
  public enum Tier {
    /// Every word stands there as typed.
    EXACT,
    /// Every word stands there in one of its forms.
    FORM,
    /// The last word is the beginning of one that stands there.
    PREFIX,
    /// A word stands there with a few letters changed.
    TYPO
  }

  /// A piece of section text.
  ///
  /// @param text plain, `…` where it was cut
  /// @param ranges where in `text` the matches are, in order, without overlap
  public record Snippet(String text, List<Range> ranges) {}

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

  /// Which state of the index answered.
  ///
  /// @param generation grows by one with every commit
  /// @param asOf when that commit was made
  public record IndexState(long generation, Instant asOf) {}
}
